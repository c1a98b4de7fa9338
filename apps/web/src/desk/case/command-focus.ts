// Finds the control of a command's field, for the links of its error summary.
export function focusCommandField(name: string): void {
  const place = document.getElementById(`command-${name}`);
  const control = place instanceof HTMLFieldSetElement ? place.querySelector('input') : place;
  control?.focus();
}
