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
  /** Step between two marks. */
  readonly majorUnit?: number;
  /** True when it runs the other way round. */
  readonly reversed: boolean;
}

/** Points from the sheet's top left corner. */
export interface ChartPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Whether a chart moves with the cells under it, and takes their size. */
export type ChartPlacement = 'TwoCell' | 'OneCell' | 'Absolute';

/** What a chart shows and says, wherever it stands. */
export interface ChartLook {
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
  /** How many there are in all, where a file says more of them than is understood. */
  readonly seriesCount?: number;
  /** Room between columns or bars, in percent of their width; absent for Excel's own. */
  readonly gapWidth?: number;
  /** False for a chart of a file that says more than this value: it is carried along and cannot be changed. */
  readonly isOurs: boolean;
}

export interface Chart extends ChartLook {
  readonly id: string;
  readonly name: string;
  readonly place: ChartPlace;
  readonly placement: ChartPlacement;
}
