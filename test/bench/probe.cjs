// Loaded before a measured program: leaves what the process used where the benchmark looks for it.
process.on('exit', () => {
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage()
  const usage = {cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS * 1024}
  require('node:fs').writeFileSync(process.env.BENCH_USAGE, JSON.stringify(usage))
})
