-- For wrk: the same call again and again, each time with a sid of its own. The environment has TOKEN, PAYLOAD, and PAUSE,
-- the milliseconds between two deliveries of one connection.
local payload = io.open(os.getenv("PAYLOAD")):read("*a")
local at = payload:find("SID-OF-THE-CALL", 1, true)
local before, after = payload:sub(1, at - 1), payload:sub(at + #"SID-OF-THE-CALL")
local headers = { ["Authorization"] = "Bearer " .. os.getenv("TOKEN"), ["Content-Type"] = "application/json" }
local seed, count

function init()
  local random = io.open("/dev/urandom", "rb"):read(8)
  seed = random:gsub(".", function(byte) return string.format("%02x", byte:byte()) end)
  count = 0
end

function request()
  count = count + 1
  return wrk.format("POST", nil, headers, before .. string.format("CA%s%016x", seed, count) .. after)
end

local pause = tonumber(os.getenv("PAUSE") or "0")
if pause > 0 then
  function delay()
    return pause
  end
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format("figures %d %d %d %d %d %d", summary.requests,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout,
    summary.duration, latency:percentile(50), latency:percentile(99), latency.max))
end
