export const exportFile = '/tmp/export.csv';
