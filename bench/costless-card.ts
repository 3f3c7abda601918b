/**
 * Runs in the page before its own scripts: a graphics card that takes every call and draws nothing, at once. What is left is
 * what the page itself computes; a card's part differs with every machine. A string for the same reason as the frame clock.
 */
export const costlessCard = `(() => {
  const card = WebGL2RenderingContext.prototype;
  for (const call of ["clear", "drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced"])
    card[call] = () => {};
  const ask = card.getParameter;
  const renderer = 0x9246;
  // Else the viewer finds the software behind it, and draws with less.
  card.getParameter = function (name) {
    return name === renderer || name === this.RENDERER ? "Costless card" : ask.call(this, name);
  };
})();`;
