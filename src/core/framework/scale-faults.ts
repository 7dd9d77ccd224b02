import { type DocumentFault, faultAt, type Path } from './document-faults.js'
import { type Figures, pointsOf, type Scale, type Scales } from './scale.js'

/** Codes that mean a way out, never an option. */
const waysOut = ['na', 'pns']

export function scalesFaults(scales: Scales, path: Path = ['scales']): readonly DocumentFault[] {
  return Object.entries(scales).flatMap(([code, scale]) => scaleFaults(scale, [...path, code]))
}

function scaleFaults(scale: Scale, path: Path): readonly DocumentFault[] {
  const codes = scale.options.map(({ code }) => code)
  const options = scale.options.flatMap(({ code, points, range }, index) => {
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
  return scale.figures === undefined ? options : [...options, ...figuresFaults(scale, scale.figures, path)]
}

function figuresFaults({ options }: Scale, { low, high, step }: Figures, path: Path): readonly DocumentFault[] {
  const at = [...path, 'figures']
  return [
    ...(options.length > 0 ? [faultAt([...path, 'options'], 'stand beside figures: keep one of them')] : []),
    ...(low >= high ? [faultAt([...at, 'low'], 'is not below high')] : []),
    ...(low < high && step > high - low ? [faultAt([...at, 'step'], 'is longer than the way from low to high')] : [])
  ]
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
