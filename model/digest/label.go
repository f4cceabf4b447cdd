package digest

import "fmt"

func shortCounts(reports, origins int) string { return fmt.Sprintf("%dr %do", reports, origins) }
