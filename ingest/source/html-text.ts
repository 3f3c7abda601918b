const blocks = new Set(
  "address,article,aside,blockquote,br,dd,div,dl,dt,figcaption,figure,footer,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,table,td,th,tr,ul".split(
    ",",
  ),
);

const textNode = 3;
const elementNode = 1;

/** Text of an element with an empty line between blocks; white space inside a block is one space. */
export function blockText(root: Node): string {
  const parts: string[] = [""];
  const visit = (node: Node): void => {
    if (node.nodeType === textNode) parts[parts.length - 1] += node.textContent ?? "";
    if (node.nodeType !== elementNode) return;
    const isBlock = blocks.has(node.nodeName.toLowerCase());
    if (isBlock) parts.push("");
    node.childNodes.forEach(visit);
    if (isBlock) parts.push("");
  };
  // Readability answers a fragment or an element; both have children.
  root.childNodes.forEach(visit);
  return parts
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter((part) => part.length > 0)
    .join("\n\n");
}
