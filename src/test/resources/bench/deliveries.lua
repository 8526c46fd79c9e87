-- For wrk: the same call again and again, each time with a sid of its own. The environment has TOKEN, PAYLOAD, and RATE,
-- the deliveries a second of all connections together, where they are not to be as many as can be.
local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long seconds, micros; } postcall_time;
  int gettimeofday(postcall_time *now, void *zone);
]]

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

local function millis()
  local now = ffi.new("postcall_time")
  ffi.C.gettimeofday(now, nil)
  return tonumber(now.seconds) * 1000 + tonumber(now.micros) / 1000
end

-- Each delivery has its time, one behind the other; who is late does not wait, so that the rate holds.
local rate = tonumber(os.getenv("RATE") or "0")
if rate > 0 then
  local due
  function delay()
    due = (due or millis()) + 1000 / rate
    return math.max(0, due - millis())
  end
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format("figures %d %d %d %d %d %d", summary.requests,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout,
    summary.duration, latency:percentile(50), latency:percentile(99), latency.max))
end
