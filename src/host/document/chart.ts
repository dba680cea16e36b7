/** A chart as a plain value: what it shows, its words, and where it stands. */

/** One line, or one set of columns. References are formulas without an equals sign. */
export interface ChartSeries {
  /** Its name when it is a plain text; else `nameReference` says where the text stands. */
  readonly name: string;
  readonly nameReference?: string;
  readonly values: string;
  readonly categories?: string;
  /** `#RRGGBB`, or `""` for the colour of the theme. */
  readonly color: string;
  readonly hasDataLabels: boolean;
}

export interface ChartAxis {
  readonly title: string;
  readonly titleVisible: boolean;
  readonly visible: boolean;
  readonly gridlines: boolean;
  /** `""` for the number format of the source. */
  readonly numberFormat: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Points from the sheet's top left corner. */
export interface ChartPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Chart {
  readonly id: string;
  readonly name: string;
  /** Office.js word, such as `Line` or `ColumnStacked`; `""` for a kind that is carried along and not understood. */
  readonly type: string;
  readonly title: string;
  readonly titleVisible: boolean;
  readonly titleSize?: number;
  readonly legendVisible: boolean;
  readonly legendPosition: string;
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  readonly series: readonly ChartSeries[];
  readonly place: ChartPlace;
  /** False for a chart of a file that says more than this value: it is carried along and cannot be changed. */
  readonly isOurs: boolean;
}
