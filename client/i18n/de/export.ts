export const exporting = {
  title: "Exportieren",
};
