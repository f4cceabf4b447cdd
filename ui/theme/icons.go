package theme

// Icons are the signs of the screen. Every sign is one cell wide.
type Icons struct {
	CursorLeft, CursorRight  string
	Vertical, Horizontal     string
	TeeDown, TeeUp           string    // where a vertical rule meets the upper and the lower one
	Corners                  [4]string // upper left, upper right, lower left, lower right
	TreeBranch, TreeEnd      string
	TreeLine                 string
	Disputed, Star, Read     string
	Planned, Folded, Open    string
	Ellipsis, More, Less     string // More and Less: a strip of tabs goes on
	Paragraph, Bullet, Dot   string
	QuoteOpen, QuoteClose    string
	Enter                    string
	Bars                     []string // empty to full
	Independent, Same, Maybe string   // verdicts
}

// Unicode is the usual set.
func Unicode() Icons {
	return Icons{
		CursorLeft: "▌", CursorRight: "▐", Vertical: "│", Horizontal: "─", TeeDown: "┬", TeeUp: "┴",
		Corners:    [4]string{"╭", "╮", "╰", "╯"},
		TreeBranch: "├", TreeEnd: "└", TreeLine: "│", Disputed: "≠", Star: "★", Read: "·",
		Planned: "◇", Folded: "▸", Open: "▾", Ellipsis: "…", More: "›", Less: "‹",
		Paragraph: "¶", Bullet: "•", Dot: "·", QuoteOpen: "“", QuoteClose: "”", Enter: "⏎",
		Bars:        []string{" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"},
		Independent: "✓", Same: "=", Maybe: "?",
	}
}

// ASCII is for fonts and terminals without the signs of Unicode.
func ASCII() Icons {
	return Icons{
		CursorLeft: ">", CursorRight: "<", Vertical: "|", Horizontal: "-", TeeDown: "+", TeeUp: "+",
		Corners:    [4]string{"+", "+", "+", "+"},
		TreeBranch: "|", TreeEnd: "`", TreeLine: "|", Disputed: "!", Star: "*", Read: ".",
		Planned: "~", Folded: "+", Open: "-", Ellipsis: "~", More: ">", Less: "<",
		Paragraph: "P", Bullet: "*", Dot: "-", QuoteOpen: "\"", QuoteClose: "\"", Enter: "Enter",
		Bars:        []string{" ", ".", ".", ":", ":", "-", "=", "#", "#"},
		Independent: "+", Same: "=", Maybe: "?",
	}
}
