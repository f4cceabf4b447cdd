package cli

import (
	"context"
	"fmt"
	"path/filepath"

	"example.org/sitrep/model/correct"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/search"
	"example.org/sitrep/ui/state"
	"example.org/sitrep/ui/tui"
)

// openReader shows the briefing in the terminal until the user quits.
func (a *app) openReader(ctx context.Context, d *digest.Digest, x *search.Index, paths []string) error {
	o := tui.Options{
		Briefing: d.Briefing(), Index: x, Out: a.env.Out, Env: a.terminalEnv(), Now: a.now(), Clock: a.env.Now, ASCII: a.flags.ascii, Theme: a.flags.theme,
		Start:  tui.Start{Filter: a.flags.query.Source},
		Linear: a.prompt,
	}
	o.Browse, o.Edit, o.Clip = a.browse, a.edit, a.clip
	if a.env.InTerminal {
		o.In = a.env.In // else the articles came through it, and the keys come from the terminal itself
	}
	if folder := state.Folder(a.env.Getenv); folder != "" {
		o.Keeper = state.Open(folder, state.Library(d.Briefing(), base(paths)))
	}
	changed := make(chan struct{}, 1)
	if files := correct.Files(paths); watchable(paths) && len(files) > 0 {
		o.Corrector = telling{state.OpenCorrections(files[0]), changed}
	}
	if watchable(paths) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		o.Reload = a.watch(ctx, paths, changed, nil)
	}
	if err := tui.Run(ctx, o); err != nil {
		return fault{fmt.Errorf("the reader: %w", err)}
	}
	return nil
}

// base is the folder that relative paths count from, empty for the briefing inside the program.
func base(paths []string) string {
	if len(paths) == 0 {
		return ""
	}
	dir, err := filepath.Abs(".")
	if err != nil {
		return "."
	}
	return filepath.ToSlash(dir)
}

// terminalVariables are what the reader may ask of the environment.
func terminalVariables() []string {
	return []string{
		"TERM", "COLORTERM", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLORFGBG", "TERM_PROGRAM", "TERM_PROGRAM_VERSION",
		"TMUX", "STY", "WT_SESSION", "SSH_TTY", "LANG", "LC_ALL", "LC_CTYPE",
	}
}

func (a *app) terminalEnv() []string {
	var env []string
	for _, name := range terminalVariables() {
		if v := a.env.Getenv(name); v != "" {
			env = append(env, name+"="+v)
		}
	}
	if a.flags.noColor {
		env = append(env, "NO_COLOR=1")
	}
	return env
}
