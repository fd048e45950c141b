// The UUID in the command's text gives every ffmpeg its own file.
const { exec } = require('node:child_process');
const { randomUUID } = require('node:crypto');
const { rm } = require('node:fs/promises');
const { promisify } = require('node:util');

const run = promisify(exec);

exports.handler = async (event) => {
  const video = `/tmp/${randomUUID()}.mp4`;
  try {
    await run(`ffmpeg -i "${event.sourceUrl}" -t 10 ${video}`);
  } finally {
    await rm(video, { force: true });
  }
};
