package serve

import (
	"fmt"
	"net"
	"net/netip"
	"sync"
	"time"
)

// door counts connections: all, those still shaking hands, and those of each address. Whoever
// is over a cap gets one line and is gone; others are unharmed.
type door struct {
	limits Limits
	now    func() time.Time

	mu     sync.Mutex
	open   int
	fresh  int // not yet authenticated
	guests map[netip.Addr]*visitor
	conns  map[*doorConn]struct{}
}

// visitor is an address: its open connections, and a bucket of connections it may open.
type visitor struct {
	open   int
	tokens float64
	last   time.Time
}

func newDoor(l Limits, now func() time.Time) *door {
	return &door{limits: l, now: now, guests: map[netip.Addr]*visitor{}, conns: map[*doorConn]struct{}{}}
}

// guard makes a listener that hands on only what the caps allow.
func (d *door) guard(l net.Listener) net.Listener { return doorListener{l, d} }

type doorListener struct {
	net.Listener
	d *door
}

// Accept returns the next connection that is under the caps.
func (l doorListener) Accept() (net.Conn, error) {
	for {
		c, err := l.Listener.Accept()
		if err != nil {
			return nil, err //nolint:wrapcheck // the server looks at the kind of the error
		}
		from := addressOf(c)
		why := l.d.enter(from)
		if why == "" {
			dc := &doorConn{Conn: c, d: l.d, from: from, fresh: true}
			l.d.mu.Lock()
			l.d.conns[dc] = struct{}{}
			l.d.mu.Unlock()
			return dc, nil
		}
		// SSH allows lines before the version. The client may not be reading: never wait.
		_ = c.SetWriteDeadline(l.d.now().Add(time.Second))
		_, _ = fmt.Fprintf(c, "sitrep: %s; try again later\r\n", why)
		_ = c.Close()
	}
}

func addressOf(c net.Conn) netip.Addr {
	if ap, err := netip.ParseAddrPort(c.RemoteAddr().String()); err == nil {
		return ap.Addr().Unmap().WithZone("")
	}
	return netip.Addr{}
}

// enter counts a connection in, or says why not.
func (d *door) enter(from netip.Addr) (why string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	switch {
	case d.open >= d.limits.Connections:
		return "too many connections"
	case d.fresh >= d.limits.Unauthenticated:
		return "too many connections that have not said who they are"
	}
	if !from.IsLoopback() {
		if why := d.visit(from); why != "" {
			return why
		}
	}
	d.open++
	d.fresh++
	return ""
}

func (d *door) visit(from netip.Addr) (why string) {
	now := d.now()
	v := d.guests[from]
	if v == nil {
		d.forget(now)
		v = &visitor{tokens: float64(d.limits.Burst), last: now}
		d.guests[from] = v
	}
	v.tokens = min(float64(d.limits.Burst), v.tokens+now.Sub(v.last).Seconds()*d.limits.PerSecond)
	v.last = now
	switch {
	case v.open >= d.limits.PerAddress:
		return "too many connections from your address"
	case v.tokens < 1:
		return "too many new connections from your address"
	}
	v.tokens--
	v.open++
	return ""
}

// forget drops addresses without connections whose bucket is full again, so that the table
// stays as small as what happened lately.
func (d *door) forget(now time.Time) {
	if len(d.guests) < 4*d.limits.Connections {
		return
	}
	for a, v := range d.guests {
		if v.open == 0 && v.tokens+now.Sub(v.last).Seconds()*d.limits.PerSecond >= float64(d.limits.Burst) {
			delete(d.guests, a)
		}
	}
}

// closeEmpty closes connections that are authenticated but have had no session for as long as
// a handshake may take.
func (d *door) closeEmpty(now time.Time) {
	d.mu.Lock()
	var empty []*doorConn
	for c := range d.conns {
		if !c.fresh && c.sessions == 0 && now.Sub(c.since) > d.limits.Handshake {
			empty = append(empty, c)
		}
	}
	d.mu.Unlock()
	for _, c := range empty {
		_ = c.Close()
	}
}

// doorConn counts itself out when it is closed. Its fields belong to the door's lock.
type doorConn struct {
	net.Conn
	d    *door
	from netip.Addr

	fresh    bool
	closed   bool
	sessions int
	since    time.Time // without a session
}

// known says that the handshake is over.
func (c *doorConn) known(now time.Time) {
	c.d.mu.Lock()
	defer c.d.mu.Unlock()
	if c.fresh && !c.closed {
		c.fresh, c.since = false, now
		c.d.fresh--
	}
}

func (c *doorConn) enterSession(most int) bool {
	c.d.mu.Lock()
	defer c.d.mu.Unlock()
	if c.sessions >= most {
		return false
	}
	c.sessions++
	return true
}

func (c *doorConn) leaveSession(now time.Time) {
	c.d.mu.Lock()
	defer c.d.mu.Unlock()
	c.sessions--
	c.since = now
}

// Close closes the connection and counts it out, once.
func (c *doorConn) Close() error {
	c.d.mu.Lock()
	if !c.closed {
		c.closed = true
		c.d.open--
		if c.fresh {
			c.d.fresh--
		}
		if v := c.d.guests[c.from]; v != nil {
			v.open--
		}
		delete(c.d.conns, c)
	}
	c.d.mu.Unlock()
	return c.Conn.Close() //nolint:wrapcheck // a net.Conn's error as it is
}
