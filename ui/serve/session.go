package serve

import (
	"fmt"
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"example.org/sitrep/ui/tui"
)

// run is a session from its start to its exit status.
func (x *session) run(command string) {
	code := 1
	x.s.cfg.Log.Info("session", x.about("command", clip(command))...)
	defer func() {
		x.s.recovered("session") // a panic ends this session alone
		x.finish(code)
	}()
	words := strings.Fields(command)
	switch {
	case len(words) > 0 && x.s.cfg.IsCommand(words[0]):
		code = x.exec(command)
	case x.terminal && x.term != "" && x.term != "dumb":
		code = x.read(words)
	default:
		code = x.lines(words)
	}
}

// finish sends the exit status and closes the channel.
func (x *session) finish(code int) {
	x.mu.Lock()
	why := x.why
	x.mu.Unlock()
	if why != "" {
		_, _ = fmt.Fprintf(x.ch.Stderr(), "sitrep: %s\r\n", why)
	}
	status := struct{ Status uint32 }{uint32(code)} //nolint:gosec // 0, 1 or 2
	_, _ = x.ch.SendRequest("exit-status", false, gossh.Marshal(&status))
	_ = x.ch.Close()
	x.s.cfg.Log.Info("session ends", x.about("exit", code, "why", why)...)
}

// about is what a log line says of a session. slog quotes whatever could forge a line.
func (x *session) about(more ...any) []any {
	who := x.name
	if who == "" {
		who = "unnamed"
	}
	return append([]any{
		"who", clip(who), "key", x.fingerprint, "address", x.conn.RemoteAddr().String(), "user", clip(field(x.conn.User())), "term", clip(x.term),
	}, more...)
}

// clip keeps log lines short.
func clip(s string) string {
	const most = 80
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// output is where plain lines go: with a terminal, line ends return the carriage.
func (x *session) output() io.Writer {
	if x.terminal {
		return ssh.NewPtyWriter(x.ch)
	}
	return x.ch
}

// exec runs a command of sitrep, the same as on the command line, on the shared briefing.
func (x *session) exec(command string) int {
	words, err := x.s.cfg.SplitWords(command)
	if err != nil {
		_, _ = fmt.Fprintf(x.ch.Stderr(), "sitrep: %s\r\n", err)
		return 2
	}
	return x.run1(words)
}

func (x *session) run1(words []string) int {
	e := x.s.news.edition()
	errOut := io.Writer(x.ch.Stderr())
	if x.terminal {
		errOut = ssh.NewPtyWriter(x.ch)
	}
	return x.s.cfg.Exec(x.ctx, e.digest, e.index, words, x.output(), errOut)
}

// lines is the briefing, or the place asked for, for a client without a usable terminal.
func (x *session) lines(words []string) int {
	at, ok := x.place(words)
	switch {
	case !ok:
		_, _ = fmt.Fprintf(x.ch.Stderr(), "sitrep: nothing here is called %q; try help\r\n", clip(strings.Join(words, " ")))
		return 2
	case at.Search != "":
		return x.run1([]string{"search", at.Search})
	case at.Country != "":
		return x.run1([]string{"show", string(at.Country)})
	}
	return x.run1(nil)
}

// read shows the reader until the user quits or the session ends.
func (x *session) read(words []string) int {
	at, ok := x.place(words)
	if !ok {
		_, _ = fmt.Fprintf(x.output(), "sitrep: nothing here is called %q; try a country, a pane, \"person NAME\" or help\n", clip(strings.Join(words, " ")))
		return 2
	}
	e := x.s.news.edition()
	news, unsubscribe := x.s.news.subscribe()
	defer unsubscribe()
	size := x.newestSize()
	env := append([]string{"TERM=" + x.term}, x.environment...)
	o := tui.Options{
		Briefing: e.briefing, Index: e.index, Out: x.ch, Env: env, Now: x.s.cfg.Now(), Clock: x.s.cfg.Now, Start: at,
		Remote: true, Reload: news, Shared: x.s.news.tables,
		Program: []tea.ProgramOption{
			tea.WithWindowSize(size.Width, size.Height),
			tea.WithFilter(func(_ tea.Model, msg tea.Msg) tea.Msg { return x.filter(msg) }),
		},
		Started: x.started,
	}
	if x.fingerprint != "" && x.s.cfg.Keeper != nil {
		o.Keeper = x.s.cfg.Keeper(x.fingerprint, e.briefing)
	}
	if o.NoCorrector = x.mayNotCorrect(); o.NoCorrector == "" {
		o.Corrector = editing{x, x.s.cfg.Corrector}
	}
	if err := tui.Run(x.ctx, o); err != nil && x.ctx.Err() == nil {
		x.s.cfg.Log.Warn("reader", x.about("fault", clip(field(err.Error())))...)
		return 1
	}
	return 0
}

// started remembers the program and begins to send it keys and sizes.
func (x *session) started(p *tea.Program) {
	x.mu.Lock()
	x.program = p
	x.mu.Unlock()
	x.listen(p)
}

// filter keeps the reader from suspending the server, and from sizes that are no longer true: the one
// that the program was started with may come after later ones.
func (x *session) filter(msg tea.Msg) tea.Msg {
	switch msg.(type) {
	case tea.SuspendMsg:
		return tea.ResumeMsg{}
	case tea.WindowSizeMsg:
		return x.newestSize()
	}
	return tui.Filter(msg)
}

// notice shows a line in the reader.
func (x *session) notice(line string) {
	x.mu.Lock()
	p := x.program
	x.mu.Unlock()
	if p != nil {
		x.s.safely("notice", func() { p.Send(tui.Notice(line)) })
	}
}

// end ends the session, with the reason for its user.
func (x *session) end(why string) {
	x.mu.Lock()
	if x.why == "" {
		x.why = why
	}
	p := x.program
	x.mu.Unlock()
	if p != nil {
		x.s.safely("quit", p.Quit)
		return
	}
	x.stop()
}
