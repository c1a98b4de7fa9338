// Makes one image anew in a process of its own: whatever a decoder can be made to do, it does it here, and dies with it.
//   node remake-image.child.mjs <source> <copy> <jpg|png|webp> <most pixels> [<parts to cover, as JSON>]
import sharp from 'sharp';

// Only these readers are ever asked, whatever the file calls itself.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile', 'VipsForeignLoadWebpFile'] });
sharp.cache(false);
sharp.concurrency(1);

const [source, copy, kind, mostPixels, toCover] = process.argv.slice(2);
const covers = toCover === undefined ? undefined : JSON.parse(toCover);
const loaders = { jpg: 'jpeg', png: 'png', webp: 'webp' };
const writers = {
  jpg: (image) => image.jpeg({ quality: 88 }),
  png: (image) => image.png({ compressionLevel: 6 }),
  webp: (image) => image.webp({ quality: 88 }),
};

/** One word for the parent; the words of the decoder may quote the file. */
function answer(word) {
  process.stdout.write(word, () => process.exit(0));
}

function isOutside({ left, top, width, height }, head) {
  return left < 0 || top < 0 || width < 1 || height < 1 || left + width > head.width || top + height > head.height;
}

/** Black in the pixels themselves; what a picture hides by being clear there is not passed on either. */
function covered(image) {
  const black = ({ left, top, width, height }) => ({
    input: { create: { width, height, channels: 3, background: '#000' } },
    ...{ left, top },
  });
  return image.flatten({ background: '#fff' }).composite(covers.map(black)).removeAlpha();
}

try {
  const options = { limitInputPixels: Number(mostPixels), failOn: 'truncated', sequentialRead: true };
  // Only the head is read for this, so that the size is known before a single pixel is.
  const head = await sharp(source, { ...options, limitInputPixels: false }).metadata();
  if (head.format !== loaders[kind]) answer('not-what-it-says');
  else if ((head.pages ?? 1) > 1) answer('animated');
  else if (head.width * head.height > Number(mostPixels)) answer('too-many-pixels');
  else if (covers?.some((part) => isOutside(part, head))) answer('outside');
  else {
    // Turned as the camera said, then written without anything that the camera said.
    const turned = sharp(source, options).autoOrient().toColourspace('srgb');
    await writers[kind](covers === undefined ? turned : covered(turned)).toFile(copy);
    answer('made');
  }
} catch {
  answer('unreadable');
}
