// Package layout works out where everything stands, before anything is drawn. Pure arithmetic in
// cells.
package layout

// Limits of a window: smaller ones show one line that says so, larger sizes (a terminal may claim
// any) are cut.
const (
	MinW = 40
	MinH = 10
	MaxW = 500
	MaxH = 300
)

// WideFrom is the columns from which two panes stand side by side.
const WideFrom = 100

// Frame is what the geometry depends on.
type Frame struct {
	W, H int
	// Share is the part of the width, in per cent, that the left pane gets; 0 is the usual 54.
	Share int
	// Zen shows the main pane and the footer, nothing else.
	Zen bool
	// Whole gives the main pane the whole width, as the brief or an article may want.
	Whole bool
}

// Rect is an area in cells.
type Rect struct{ X, Y, W, H int }

// Areas is where each part goes; an empty Rect is not shown.
type Areas struct {
	Header, Tabs, Panes Rect
	UpperRule           Rect
	Main, Gap, Side     Rect
	LowerRule           Rect
	Footer              Rect
}

// Clamp cuts a size to what can be drawn; negative sizes become 0.
func Clamp(w, h int) (width, height int) {
	return min(max(w, 0), MaxW), min(max(h, 0), MaxH)
}

// TooSmall reports whether only a line about the size fits.
func (f Frame) TooSmall() bool { return f.W < MinW || f.H < MinH }

// Wide reports whether the provenance stands beside the main pane.
func (f Frame) Wide() bool { return f.W >= WideFrom && !f.Whole && !f.Zen }

// Areas divides the window. A window that is too small has no areas.
func (f Frame) Areas() Areas {
	var a Areas
	if f.TooSmall() {
		return a
	}
	if f.Zen {
		a.Main, a.Footer = Rect{0, 0, f.W, f.H - 1}, Rect{0, f.H - 1, f.W, 1}
		return a
	}
	y := 0
	line := func() Rect { r := Rect{0, y, f.W, 1}; y++; return r }
	if f.H >= 14 {
		a.Header = line()
	}
	a.Tabs = line()
	a.Panes = line()
	rules := f.H >= 16
	if rules {
		a.UpperRule = line()
	}
	bottom := f.H - 1
	a.Footer = Rect{0, bottom, f.W, 1}
	if rules {
		bottom--
		a.LowerRule = Rect{0, bottom, f.W, 1}
	}
	a.Main = Rect{0, y, f.W, bottom - y}
	if f.Wide() {
		a.Main.W = f.mainWidth()
		a.Gap = Rect{a.Main.W, y, 1, a.Main.H}
		a.Side = Rect{a.Main.W + 1, y, f.W - a.Main.W - 1, a.Main.H}
	}
	return a
}

func (f Frame) mainWidth() int {
	share := f.Share
	if share == 0 {
		share = 54
	}
	share = min(max(share, 25), 75)
	return f.W * share / 100
}
