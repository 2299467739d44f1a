/**
 * The places of the fewest numbers to take out of a row for the rest to ascend: those outside its longest ascending
 * part. Of two that are swapped it is the first.
 */
export function outOfOrder(numbers: readonly number[]): ReadonlySet<number> {
  /** Of the ascending parts of each length, the place of the last number of the one that ends lowest. */
  const ends: number[] = []
  const before: number[] = []
  for (const [index, number] of numbers.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1
      else high = middle
    }
    before[index] = ends[low - 1] ?? -1
    ends[low] = index
  }
  const misplaced = new Set(numbers.keys())
  for (let index = ends.at(-1) ?? -1; index !== -1; index = before[index] as number) misplaced.delete(index)
  return misplaced
}
