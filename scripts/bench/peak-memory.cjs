/** Loaded into a measured process: writes its peak memory, in kilobytes, to the file that the environment names. */
process.on('exit', () => {
  require('fs').writeFileSync(process.env.PEAK_MEMORY_FILE, String(process.resourceUsage().maxRSS));
});
