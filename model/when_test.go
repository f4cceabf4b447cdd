package model_test

import (
	"slices"
	"testing"
	"time"

	"example.org/sitrep/model"
)

func TestParseEDTF_GivesFirstAndLastDay(t *testing.T) {
	t.Parallel()
	cases := map[model.EDTF]struct {
		from, to  string
		precision model.Precision
		approx    bool
	}{
		"2026-02-22":            {"2026-02-22", "2026-02-22", model.PrecisionDay, false},
		"2024-02":               {"2024-02-01", "2024-02-29", model.PrecisionMonth, false},
		"2025-12":               {"2025-12-01", "2025-12-31", model.PrecisionMonth, false},
		"1994":                  {"1994-01-01", "1994-12-31", model.PrecisionYear, false},
		"1995~":                 {"1995-01-01", "1995-12-31", model.PrecisionYear, true},
		"199X":                  {"1990-01-01", "1999-12-31", model.PrecisionDecade, false},
		"19XX":                  {"1900-01-01", "1999-12-31", model.PrecisionRange, false},
		"2026-W01":              {"2025-12-29", "2026-01-04", model.PrecisionWeek, false},
		"2026-21":               {"2026-03-01", "2026-05-31", model.PrecisionSeason, false},
		"2025-24":               {"2025-12-01", "2026-02-28", model.PrecisionSeason, false},
		"2026-02-23/2026-02-27": {"2026-02-23", "2026-02-27", model.PrecisionRange, false},
		"../2025-03":            {"..", "2025-03-31", model.PrecisionRange, false},
		"2025-09-09/..":         {"2025-09-09", "..", model.PrecisionRange, false},
		"2026-XX":               {"2026-01-01", "2026-12-31", model.PrecisionYear, false},
		"2026-03-XX":            {"2026-03-01", "2026-03-31", model.PrecisionMonth, false},
	}
	for e, want := range cases {
		got, err := model.ParseEDTF(e)
		if err != nil {
			t.Errorf("ParseEDTF(%q): %v", e, err)
			continue
		}
		if string(got.From.EDTF()) != want.from || string(got.To.EDTF()) != want.to ||
			got.Precision != want.precision || got.Approx != want.approx {
			t.Errorf("ParseEDTF(%q) = %s..%s %s approx=%v, want %+v", e, got.From.EDTF(), got.To.EDTF(), got.Precision, got.Approx, want)
		}
	}
}

func TestParseEDTF_RefusesWhatIsNoDate(t *testing.T) {
	t.Parallel()
	for _, e := range []model.EDTF{
		"", "..", "../..", "2026-13", "2026-02-30", "2026-W54", "20", "Feb", "2026-2-3", "2026-02-22/2026-01-01", "2026-20", "XXXX",
	} {
		if p, err := model.ParseEDTF(e); err == nil {
			t.Errorf("ParseEDTF(%q) = %+v, want an error", e, p)
		}
	}
}

func TestCompareWhen_OrdersByFirstDayThenTheFinerAndUndatedLast(t *testing.T) {
	t.Parallel()
	want := []model.EDTF{"199X", "../2008", "2026-01-01", "2026-01", "2026", "2026-02", "2026-02-22", ""}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, func(a, b model.EDTF) int {
		return model.CompareWhen(model.NewWhen(a, model.BasisStated), model.NewWhen(b, model.BasisStated))
	})
	if !slices.Equal(got, want) {
		t.Errorf("sorted %q, want %q", got, want)
	}
}

func TestDay_GoesToItsDateAndBack(t *testing.T) {
	t.Parallel()
	for d := model.DayOf(1599, time.January, 1); d < model.DayOf(2101, time.January, 1); d += 13 {
		y, m, n := d.Date()
		if back := model.DayOf(y, m, n); back != d {
			t.Fatalf("DayOf(%d, %d, %d) = %d, want %d", y, m, n, back, d)
		}
	}
}

func TestWeekStart_AgreesWithTheStandardLibrary(t *testing.T) {
	t.Parallel()
	for d := model.DayOf(1990, time.January, 1); d < model.DayOf(2040, time.January, 1); d++ {
		y, m, n := d.Date()
		year, week := time.Date(y, m, n, 0, 0, 0, 0, time.UTC).ISOWeek()
		if start := model.WeekStart(year, week); d < start || d > start+6 {
			t.Fatalf("%s is in %d-W%02d, but that week starts on %s", d.EDTF(), year, week, start.EDTF())
		}
	}
}
