-- For wrk: sends lines of a file in any order. A line is a method, a path, an idempotency key and a body, with tabs
-- between them; each {uuid} becomes a new one. The first line is the API key.
local key
local lines = {}

local function uuid()
  return (string.gsub("xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx", "x", function()
    return string.format("%x", math.random(0, 15))
  end))
end

function init(args)
  for line in io.lines(args[1]) do
    if key then
      lines[#lines + 1] = line
    else
      key = line
    end
  end
  local random = io.open("/dev/urandom", "rb")
  local a, b, c = string.byte(random:read(3), 1, 3)
  random:close()
  math.randomseed(a * 65536 + b * 256 + c)
end

function request()
  local line = string.gsub(lines[math.random(#lines)], "{uuid}", uuid)
  local method, path, once, body = string.match(line, "^(%S+)\t(%S+)\t(%S*)\t(.*)$")
  local headers = { Authorization = "Bearer " .. key, Host = "127.0.0.1" }
  if once ~= "" then
    headers["Idempotency-Key"] = once
  end
  if body ~= "" then
    headers["Content-Type"] = "application/json"
  end
  return wrk.format(method, path, headers, body)
end
