package cli

import (
	"context"

	"example.org/sitrep/ui/state"
	"example.org/sitrep/ui/tui"
)

// terminalVariables are what the reader may ask of the environment.
func terminalVariables() []string {
	return []string{
		"TERM", "COLORTERM", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLORFGBG", "TERM_PROGRAM", "TERM_PROGRAM_VERSION",
		"TMUX", "STY", "WT_SESSION", "SSH_TTY", "LANG", "LC_ALL", "LC_CTYPE",
	}
}

// OpenReader opens the reader in the terminal of the session.
func OpenReader(ctx context.Context, s Session) error {
	var env []string
	for _, name := range terminalVariables() {
		if v := s.Getenv(name); v != "" {
			env = append(env, name+"="+v)
		}
	}
	if s.NoColor {
		env = append(env, "NO_COLOR=1")
	}
	o := tui.Options{
		Briefing: s.Briefing, Index: s.Index, In: s.In, Out: s.Out, Env: env, Now: s.Now, ASCII: s.ASCII,
		Start: tui.Start{Filter: s.Filter.Source},
	}
	if dir := state.Folder(s.Getenv); dir != "" {
		o.Keeper = state.Open(dir, state.Library(s.Briefing))
	}
	return tui.Run(ctx, o)
}
