package serve

import (
	"context"
	"runtime/debug"
	"time"
)

// watchClock ends sessions whose user has gone or whose time is over, and connections that
// have no session. Only keys count as a sign of life: what the server writes does not.
func (s *server) watchClock(ctx context.Context) {
	l := s.cfg.Limits
	every := min(time.Second, max(10*time.Millisecond, min(l.Idle, l.Total, l.Handshake, l.Alive)/20))
	tick := time.NewTicker(every)
	defer tick.Stop()
	most := 0 // sessions that were open since memory was given back
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		now := s.cfg.Now()
		open := s.open()
		for _, x := range open {
			x.lookAtClock(now)
		}
		if most >= fewSessions && len(open) < most/2 {
			debug.FreeOSMemory() // half of them have gone: what they took goes back to the machine
			most = len(open)
		}
		most = max(most, len(open))
		s.door.closeEmpty(now)
	}
}

// ask asks the client now and then whether it is still there. One that was cut off, with no sign
// of an end on the line, does not answer; its connection is closed long before the idle limit.
func (x *session) ask(now time.Time) {
	since := now.Sub(time.Unix(0, x.heard.Load()))
	switch {
	case x.silent.Load() && since >= 2*x.s.cfg.Limits.Alive:
		x.s.cfg.Log.Info("cut off", x.about("silent", since.Round(time.Second))...)
		_ = x.conn.Close()
	case since >= x.s.cfg.Limits.Alive && !x.silent.Swap(true):
		x.s.safely("question", func() {
			// Most clients refuse the request, which is an answer.
			if _, _, err := x.conn.SendRequest("keepalive@openssh.com", true, nil); err == nil {
				x.heard.Store(x.s.cfg.Now().UnixNano())
				x.silent.Store(false)
			}
		})
	}
}

func (s *server) open() []*session {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := make([]*session, 0, len(s.sessions))
	for x := range s.sessions {
		out = append(out, x)
	}
	return out
}

func (x *session) lookAtClock(now time.Time) {
	l := x.s.cfg.Limits
	x.ask(now)
	idle := now.Sub(time.Unix(0, x.lastKey.Load()))
	age := now.Sub(x.began)
	if x.withdrawn() {
		x.end(keyWithdrawn)
		return
	}
	switch {
	case age >= l.Total+l.Farewell/2 || idle >= l.Idle+l.Farewell/2:
		_ = x.conn.Close() // it was told, and does not read
	case age >= l.Total:
		x.end("the session has lasted as long as one may")
	case idle >= l.Idle:
		x.end("no key was pressed for " + l.Idle.String())
	case age >= l.Total-l.Warning || idle >= l.Idle-l.Warning:
		if !x.warned.Swap(true) {
			x.notice("the session ends in " + l.Warning.String() + " unless a key is pressed")
		}
	}
}

// fewSessions is how many sessions may come and go without giving memory back to the machine.
const fewSessions = 20

// keyWithdrawn is why a session ends whose key was taken out of the file.
const keyWithdrawn = "this key may no longer come in"

// withdrawn reports whether the session's key was missing at two looks: at one, the file may
// just be being written.
func (x *session) withdrawn() bool {
	if x.fingerprint == "" {
		return false
	}
	if _, ok := x.s.keys.find(x.fingerprint); ok {
		x.missing.Store(0)
		return false
	}
	return x.missing.Add(1) > 1
}

// farewell takes no new sessions and ends the open ones; it returns their number.
func (s *server) farewell(why string) int {
	s.mu.Lock()
	s.stopping = true
	s.mu.Unlock()
	open := s.open()
	for _, x := range open {
		x.end(why)
	}
	return len(open)
}
