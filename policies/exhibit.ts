/**
 * What a report shows besides findings: plain data with an id and a text alternative, so that each reporter can render
 * it and none needs to know a domain.
 */
export type Exhibit = Table | Matrix | Graph | Steps | Prose;

interface Titled {
  /** Unique in a report; anchors link to it. */
  readonly id: string;
  readonly title: string;
  /** The same content in words, for those who can't see the picture. */
  readonly alternative: string;
}

/** Rows of text under named columns. */
export interface Table extends Titled {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A mark for every pair of a row and a column; one that starts with `!` asks for attention. */
export interface Matrix extends Titled {
  readonly kind: 'matrix';
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** `cells[row][column]` */
  readonly cells: readonly (readonly string[])[];
}

/** Boxes, nested by `parent`, and lines between them. */
export interface Graph extends Titled {
  readonly kind: 'graph';
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** A box of a graph. `category` chooses its looks; reporters treat an unknown category as plain. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  /** Further lines under the label. */
  readonly details: readonly string[];
  readonly parent?: string;
  readonly category: string;
}

/** A line of a graph, undirected where `directed` is false. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly directed: boolean;
}

/** Numbered steps. */
export interface Steps extends Titled {
  readonly kind: 'steps';
  readonly steps: readonly Step[];
}

/** One thing to do. */
export interface Step {
  /** A sentence that says what and why. */
  readonly text: string;
  /** Commands to run, in this order, as they are typed. */
  readonly commands?: readonly string[];
  /** What shows that it is done. */
  readonly verification?: string;
  /** Whether it is known to be done; without it nobody knows. */
  readonly done?: boolean;
}

/** Paragraphs. */
export interface Prose extends Titled {
  readonly kind: 'prose';
  readonly paragraphs: readonly string[];
}
