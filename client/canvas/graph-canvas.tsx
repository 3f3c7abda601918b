/** The drawn graph. */
export function GraphCanvas() {
  return <div />;
}
