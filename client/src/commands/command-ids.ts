/** The commands as the manifest declares them. */
export const commandIds = {
  newAgreement: 'msa.newAgreement',
  insertStandardClause: 'msa.insertStandardClause',
  openPreview: 'msa.openPreview',
  openPreviewToSide: 'msa.openPreviewToSide',
  showSource: 'msa.showSource',
  showMissing: 'msa.showMissing',
  restartServer: 'msa.restartServer',
} as const;
