/** The selector of a test id. Every id used here is checked against the components by a guard. */
export function testId(id: string): string {
  return `[data-testid="${id}"]`;
}
