/** Roman numerals in capitals: 4 is `IV`. Numbers below 1 have none and print as digits. */
export function roman(number: number): string {
  if (number < 1 || !Number.isInteger(number)) return String(number);
  let rest = number;
  let numeral = '';
  for (const [worth, sign] of romanSigns) {
    while (rest >= worth) {
      numeral += sign;
      rest -= worth;
    }
  }
  return numeral;
}

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Capital letters as contracts count them: 1 is `A`, 26 `Z`, 27 `AA`, 28 `AB`. */
export function letters(number: number): string {
  let rest = number;
  let word = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    word = String.fromCharCode(65 + digit) + word;
    rest = (rest - 1 - digit) / 26;
  }
  return word;
}
