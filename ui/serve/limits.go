package serve

import "time"

// Limits bound what any client, and all of them together, can take from the server. Tests and
// flags change them; the zero Limits are the defaults.
type Limits struct {
	Connections      int           // open at once
	Unauthenticated  int           // of these, still shaking hands
	PerAddress       int           // open at once from one address other than this machine
	PerSecond        float64       // new connections a second from one such address, after Burst
	Burst            int           // new connections from one such address at once
	PerConnection    int           // sessions on one connection
	PerKey           int           // sessions of one key; guests together count by Connections
	Tries            int           // keys that a client may offer
	Handshake        time.Duration // until a client has said who it is
	Alive            time.Duration // between two questions whether a client is there, and for its answer
	Idle             time.Duration // without a key from the user
	Total            time.Duration // of one session
	Warning          time.Duration // ahead of the end of Idle and Total
	Farewell         time.Duration // for sessions to end when the server stops
	Width, Height    int           // of a window
	Environment      int           // entries taken from a client
	EnvironmentBytes int           // of one entry
	Command          int           // bytes of a command
	Paste            int           // bytes of one paste
}

// DefaultLimits are the limits of a server that was told none.
func DefaultLimits() Limits {
	return Limits{
		Connections: 256, Unauthenticated: 32, PerAddress: 32, PerSecond: 5, Burst: 20, PerConnection: 4, PerKey: 16, Tries: 3,
		Handshake: 20 * time.Second, Alive: 30 * time.Second, Idle: 15 * time.Minute, Total: 12 * time.Hour, Warning: time.Minute, Farewell: 5 * time.Second,
		Width: 500, Height: 300, Environment: 64, EnvironmentBytes: 256, Command: 4096, Paste: 64 << 10,
	}
}
