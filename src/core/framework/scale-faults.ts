import { type DocumentFault, faultAt, type Path } from './document-faults.js'
import { pointsOf, type Scale, type Scales } from './scale.js'

/** Codes that mean a way out, never an option. */
const waysOut = ['na', 'pns']

export function scalesFaults(scales: Scales, path: Path = ['scales']): readonly DocumentFault[] {
  return Object.entries(scales).flatMap(([code, scale]) => scaleFaults(scale, [...path, code]))
}

function scaleFaults(scale: Scale, path: Path): readonly DocumentFault[] {
  const codes = scale.options.map(({ code }) => code)
  return scale.options.flatMap(({ code, points, range }, index) => {
    const at = [...path, 'options', index]
    return [
      ...(waysOut.includes(code) ? [faultAt([...at, 'code'], `"${code}" stands for a way out`)] : []),
      ...(codes.indexOf(code) < index ? [faultAt([...at, 'code'], `"${code}" is there twice`)] : []),
      ...(range !== undefined && range[0] > range[1]
        ? [faultAt([...at, 'range'], 'has its low end above its high end')]
        : []),
      ...(scale.topCode === undefined ? [] : evenFaults(scale.topCode, code, points, at))
    ]
  })
}

function evenFaults(topCode: number, code: string, points: number | undefined, at: Path): readonly DocumentFault[] {
  const worth = Number(code)
  const outside = !Number.isInteger(worth) || worth < 0 || worth > topCode
  return [
    ...(outside
      ? [faultAt([...at, 'code'], `"${code}" is not from 0 to ${topCode}, as an evenly scored scale needs`)]
      : []),
    ...(points === undefined ? [] : [faultAt([...at, 'points'], 'stands beside topCode: keep one of them')])
  ]
}

/** Every answer is worth something, so that a question that uses the scale can be scored. */
export function isScored(scale: Scale): boolean {
  return scale.options.every(({ code }) => pointsOf(scale, code) !== undefined)
}
