/** How a client's lists become files: what was chosen last is offered first. */

export const exportFormats = ["csv", "xlsx", "ndjson", "json", "markdown"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Everything in the list; what no file of this column set has had; that, and what changed since it had it. */
export const exportScopes = ["all", "new", "changed"] as const;
export type ExportScope = (typeof exportScopes)[number];

export const csvSeparators = [",", ";", "\t"] as const;
export type CsvSeparator = (typeof csvSeparators)[number];

export interface ExportChoice {
  readonly clientId: string;
  readonly format: ExportFormat;
  /** Id of a ready set or of one of the user's own. */
  readonly columnSet: string;
  readonly scope: ExportScope;
  readonly separator: CsvSeparator;
  readonly byteOrderMark: boolean;
}

export interface ExportChoiceRow extends ExportChoice {
  readonly updatedAt: number;
  readonly updatedBy: string;
}
