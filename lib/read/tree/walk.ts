import type { load } from "cheerio";

/** The root of a parsed page or part. */
export type Tree = NonNullable<ReturnType<ReturnType<typeof load>["root"]>[0]>;
type Node = Tree["children"][number];
/** An element of a tree, with `name`, `attribs` and `children`. */
export type Element = Extract<Node, { readonly name: string; readonly attribs: unknown }>;

/** What is done on the way through a tree. */
export interface Visitor {
  /** Whether the contents of the element are visited; where not, it is not left either. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(data: string): void;
}

/**
 * Visits everything below `root` in document order; it does not recurse, since pages nest without
 * bound.
 */
export function walk(root: Tree | Element, visitor: Visitor): void {
  let node: Node | null = root.firstChild;
  while (node !== null) {
    const inside: Node | null = visit(node, visitor);
    if (inside !== null) {
      node = inside;
      continue;
    }
    while (node.nextSibling === null) {
      const parent: Node | null = node.parent as Node | null;
      if (parent === null || parent === root) return;
      visitor.leave(parent as Element);
      node = parent;
    }
    node = node.nextSibling;
  }
}

/** Visits one node and returns the first one below it to visit next. */
function visit(node: Node, visitor: Visitor): Node | null {
  if (node.type === "text") visitor.text(node.data);
  if (!isElement(node) || !visitor.enter(node)) return null;
  if (node.firstChild === null) visitor.leave(node);
  return node.firstChild;
}

function isElement(node: Node): node is Element {
  return "attribs" in node;
}
