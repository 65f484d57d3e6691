/** A picture of the user's, drawn anew and small: nothing else of the file is kept. */

const largest = { width: 480, height: 160 };

/** @returns a data URL of a PNG; `undefined` where the file is no picture that this browser can draw. */
export async function logoOf(file: Blob): Promise<string | undefined> {
  const url = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const [width, height] = [picture.naturalWidth || largest.width, picture.naturalHeight || largest.height];
    const scale = Math.min(1, largest.width / width, largest.height / height);
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL("image/png");
  } catch {
    // No picture: the form says so, and what was there stays.
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}
