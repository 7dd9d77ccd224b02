import type { Chance } from '../chance.js'

/** Names that no two people share, in an order of chance. All are put together here and belong to nobody. */
export function inventedNames(chance: Chance): () => string {
  const last = chance.shuffled(lastNames)
  const first = chance.shuffled(firstNames)
  let given = 0
  return () => {
    const round = Math.floor(given / last.length)
    const name = [first[(given + round) % first.length], last[given % last.length]]
    given += 1
    return name.join(' ')
  }
}

const firstNames = (
  'Aisha Alun Amara Anita Arjun Bethan Bilal Blessing Carys Chidi Conor Daniela Deepa Diego Ebony Eleri Emeka Esme Farah ' +
  'Femi Fiona Gareth Gita Hamza Hana Imani Ines Iwan Jaya Joao Kofi Kwame Leila Lowri Malik Marek Mei Nadia Nia Nikhil ' +
  'Noor Oksana Olu Pavel Priti Ravi Rhys Rosa Ruth Samir Sian Sofia Tariq Thandi Tomos Uma Viktor Wanjiru Yusuf Zara Zofia'
).split(' ')

const lastNames = (
  'Abara Adler Ashgrove Baptiste Barlowe Bhandari Birkwith Boateng Brannick Caddow Chaudhry Chettle Corriston Dacosta ' +
  'Dunmere Eboigbe Elsdon Fairhurst Farouk Fenwright Gallimore Garside Ghosh Gwilliam Halloran Harcombe Iqbal Islip ' +
  'Jagger Kamara Kaur Kendrew Kowalczyk Lacey Liddell Llewelyn Maddern Mahmood Mbeki Merriweather Mistry Nakamura ' +
  'Nettleham Novak Obi Okonjo Oldroyd Pargeter Patel Pemberley Quist Rahman Ravenscar Rosewarne Sandhu Selwyn Sesay ' +
  'Silva Stannard Tamworth Tembo Thackray Underhill Varma Vaughan Wetherby Whitlock Wrenfield Yeboah Yilmaz'
).split(' ')
