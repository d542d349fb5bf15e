/** What Kedan uses of the encoder beside this file. */
export declare const qrcode: (
  version: 0,
  level: "M",
) => {
  addData(data: string, mode: "Byte"): void;
  make(): void;
  getModuleCount(): number;
  isDark(row: number, column: number): boolean;
};
