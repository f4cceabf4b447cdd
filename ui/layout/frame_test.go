package layout

import "testing"

func TestAreas_TileTheWindow(t *testing.T) {
	for w := 0; w <= 320; w += 3 {
		for h := 0; h <= 110; h++ {
			for _, f := range []Frame{{W: w, H: h}, {W: w, H: h, Whole: true}, {W: w, H: h, Zen: true}} {
				a := f.Areas()
				if f.TooSmall() {
					if a != (Areas{}) {
						t.Fatalf("%dx%d has areas", w, h)
					}
					continue
				}
				rows := a.Header.H + a.Tabs.H + a.Panes.H + a.UpperRule.H + a.Main.H + a.LowerRule.H + a.Footer.H
				if rows != h || a.Main.H < 1 {
					t.Fatalf("%dx%d: %d rows %+v", w, h, rows, a)
				}
				if a.Main.W+a.Gap.W+a.Side.W != w {
					t.Fatalf("%dx%d: columns %+v", w, h, a)
				}
			}
		}
	}
}

func TestClamp(t *testing.T) {
	if w, h := Clamp(-5, 1<<40); w != 0 || h != MaxH {
		t.Errorf("got %d, %d", w, h)
	}
}
