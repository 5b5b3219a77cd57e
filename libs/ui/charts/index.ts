export * from './chart';
export * from './chart-table';
export * from './delivery-bars';
export * from './delivery-matrix';
export * from './meter';
export * from './sankey';
export * from './save-table';
export * from './trend-chart';
