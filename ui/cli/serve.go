package cli

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"example.org/sitrep/model"
	"example.org/sitrep/model/correct"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/search"
	"example.org/sitrep/ui/durable"
	"example.org/sitrep/ui/serve"
	"example.org/sitrep/ui/state"
	"example.org/sitrep/ui/tui"
)

// serveFlags are the values of the flags of serve.
type serveFlags struct {
	listen, hostKey, authorizedKeys string
	guests, editors, check, alone   bool
	limits                          serve.Limits
}

func (a *app) serveCommand() *cobra.Command {
	cmd := a.command("serve [PATH...]", "The reader over SSH",
		`Gives the reader to whoever may come in by ssh: with a terminal the reader itself, without one
the commands of this program. It only reads: no shell, no forwarding, no file transfer.

  ssh -t -p 2222 HOST                    the reader
  ssh -t -p 2222 HOST mexico timeline    a pane of a country
  ssh -t -p 2222 HOST person NAME        what is said of a person
  ssh -p 2222 HOST timeline --country MX --format json

Nobody may come in but the keys of --authorized-keys (in the form of OpenSSH's file, read again
when it changes), or everyone with --guests. A guest whose client holds keys that are not known, and
asks nothing of its user (BatchMode), comes in as guest@HOST. With --editors, keys whose line begins
with the word editor may make corrections, which are kept beside the articles.`, a.runServe)
	f := cmd.Flags()
	s, l := &a.flags.serve, serve.DefaultLimits()
	f.StringVar(&s.listen, "listen", "127.0.0.1:2222", "the address to listen on; an address that others reach must be named")
	f.StringVar(&s.authorizedKeys, "authorized-keys", "", "who may come in, a file of public keys")
	f.BoolVar(&s.guests, "guests", false, "let in EVERYONE, without a key and without marks of their own")
	f.BoolVar(&s.editors, "editors", false, "let keys marked editor correct what the articles give; their folder must be writable")
	f.StringVar(&s.hostKey, "host-key", "", "the server's own key; made on first start (default in XDG_DATA_HOME)")
	f.BoolVar(&s.check, "check", false, "print what would be served to whom, and stop")
	f.BoolVar(&s.alone, "no-supervisor", false, "run the server in this process; a fault then ends it")
	f.IntVar(&l.Connections, "max-connections", l.Connections, "connections at once")
	f.DurationVar(&l.Idle, "idle", l.Idle, "how long a session may go without a key")
	f.DurationVar(&l.Total, "total", l.Total, "how long a session may last")
	before := cmd.PreRun
	cmd.PreRun = func(c *cobra.Command, args []string) {
		a.flags.serve.limits = l
		if before != nil {
			before(c, args)
		}
	}
	return cmd
}

func (a *app) runServe(ctx context.Context, paths []string) error {
	s := &a.flags.serve
	if err := s.usable(); err != nil {
		return err
	}
	key := s.hostKey
	if key == "" {
		folder := dataFolder(a.env.Getenv)
		if folder == "" {
			return errors.New("neither XDG_DATA_HOME nor HOME says where the host key is; name it with --host-key FILE")
		}
		key = filepath.Join(folder, "sitrep", "ssh_host_ed25519_key")
	}
	if s.check {
		return a.writeServeCheck(key, paths)
	}
	cfg := serve.Config{
		Listen: s.listen, HostKey: key, AuthorizedKeys: s.authorizedKeys, Guests: s.guests, Supervised: serve.Supervised(a.env.Getenv),
		Keeper: a.keeperOf(paths), Exec: a.remote, IsCommand: isRemoteCommand, SplitWords: splitWords,
		Now: a.env.Now, Log: slog.New(slog.NewTextHandler(a.env.Err, nil)), Err: a.env.Err, Limits: s.limits,
	}
	changed := make(chan struct{}, 1)
	if s.editors {
		file, err := correctionsOf(paths)
		if err != nil {
			return err
		}
		cfg.Corrector, cfg.Corrections = telling{state.OpenCorrections(file), changed}, file
	}
	if a.env.Program != "" && !cfg.Supervised && !s.alone {
		return a.supervise(ctx, cfg)
	}
	b, err := a.build(ctx, paths)
	if err != nil {
		return err
	}
	if err := a.readable(b); err != nil {
		return err
	}
	cfg.Briefing = withoutFolders(b, paths)
	if watchable(paths) {
		cfg.Reload = a.watch(ctx, paths, changed, func(b *model.Briefing) *model.Briefing { return withoutFolders(b, paths) })
	}
	if err := serve.Run(ctx, cfg); err != nil {
		return fault{fmt.Errorf("serve: %w", err)}
	}
	a.stopped = true // a server that is told to stop has done its work
	return nil
}

// restartPause is the least time between two starts of a server that faults end.
const restartPause = time.Minute

// supervise runs the server as a child, with the same words.
func (a *app) supervise(ctx context.Context, cfg serve.Config) error {
	var said strings.Builder
	first := cfg
	first.Err = &said
	if err := serve.Check(first); err != nil {
		fmt.Fprint(a.env.Err, said.String()) // else the child says the same
		return fault{fmt.Errorf("serve: %w", err)}
	}
	code, err := serve.Supervisor{
		Listen: cfg.Listen, Program: a.env.Program, Args: a.env.Args, Environ: a.env.Environ, Err: a.env.Err, Pause: restartPause, Now: a.env.Now,
	}.Run(ctx)
	if err != nil {
		return fault{fmt.Errorf("serve: %w", err)}
	}
	a.stopped = true
	if code != ExitFine {
		return fault{errSaid}
	}
	return nil
}

// usable reports what is wrong with the flags.
func (s *serveFlags) usable() error {
	host, port, err := net.SplitHostPort(s.listen)
	switch {
	case err != nil || port == "":
		return fmt.Errorf("--listen %s is no address; write 127.0.0.1:2222", s.listen)
	case host == "":
		return fmt.Errorf("--listen %s names no address; 0.0.0.0%s would be all of this machine's", s.listen, s.listen)
	case !s.guests && s.authorizedKeys == "":
		return serve.ErrNobody
	case s.editors && s.authorizedKeys == "":
		return errors.New("--editors needs --authorized-keys FILE, where lines begin with editor")
	case s.limits.Connections < 1 || s.limits.Idle < time.Second || s.limits.Total < time.Second:
		return errors.New("--max-connections must be 1 or more, --idle and --total a second or more")
	}
	return nil
}

func dataFolder(getenv func(string) string) string {
	if dir := getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return dir
	}
	if home := getenv("HOME"); filepath.IsAbs(home) {
		return filepath.Join(home, ".local", "share")
	}
	return ""
}

// writeServeCheck prints the effective configuration and what is open to whom.
func (a *app) writeServeCheck(key string, paths []string) error {
	s, l := &a.flags.serve, a.flags.serve.limits
	who := "the keys of " + s.authorizedKeys
	if s.guests {
		who = "EVERYONE who reaches the address, as a guest"
		if s.authorizedKeys != "" {
			who += "; the keys of " + s.authorizedKeys + " also keep marks"
		}
	}
	editors := "nobody"
	if s.editors {
		file, err := correctionsOf(paths)
		if err != nil {
			return err
		}
		editors = "the keys marked editor, in " + file
	}
	what := strings.Join(paths, " ")
	if what == "" {
		what = "the briefing inside the program"
	}
	_, err := fmt.Fprintf(a.env.Out, `address          %s
host key         %s
who may come in  %s
who may correct  %s
articles         %s
open             the reader; the commands %s
closed           shell, forwarding, agent, X11, file transfer, environment but how to draw
connections      %d at once, %d of them not yet known, %d from one address, %d sessions each
sessions         %d of one key; %s without a key pressed; %s in all
windows          %d by %d at most
`, s.listen, key, who, editors, what, strings.Join(remoteCommands(), " "), l.Connections, l.Unauthenticated, l.PerAddress, l.PerConnection, l.PerKey, l.Idle, l.Total, l.Width, l.Height)
	return written(err)
}

// correctionsOf is the file of corrections that editors change. Its folder must be writable,
// which making a file there proves.
func correctionsOf(paths []string) (string, error) {
	files := correct.Files(paths)
	if !watchable(paths) || len(files) == 0 {
		return "", errors.New("--editors needs a folder of articles to keep the corrections in; name it, as in: sitrep serve --editors --authorized-keys keys.txt articles/")
	}
	if err := durable.Writable(durable.OS{}, filepath.Dir(files[0])); err != nil {
		return "", fault{fmt.Errorf("serve: --editors needs a folder that can be written: %w", err)}
	}
	return files[0], nil
}

// remoteCommands are the commands that a session may run.
func remoteCommands() []string {
	return []string{"show", "timeline", "claims", "people", "sources", "search", "problems", "why", "compare", "export", "limits", "help"}
}

func isRemoteCommand(word string) bool {
	return slices.Contains(remoteCommands(), word) || strings.HasPrefix(word, "-")
}

// remote runs a command line of a session: on the briefing that is open, without files.
func (a *app) remote(ctx context.Context, d *digest.Digest, x *search.Index, args []string, out, errOut io.Writer) int {
	return Run(ctx, Env{
		Args: args, In: strings.NewReader(""), Out: out, Err: errOut, Now: a.env.Now,
		Getenv: func(string) string { return "" }, given: &given{digest: d, index: x}, remote: true,
	})
}

// keeperOf keeps the marks of each key in a file of its own; nil when there is no state folder.
func (a *app) keeperOf(paths []string) func(string, *model.Briefing) tui.Keeper {
	folder := state.Folder(a.env.Getenv)
	if folder == "" {
		return nil
	}
	return func(fingerprint string, b *model.Briefing) tui.Keeper {
		sum := sha256.Sum256([]byte(fingerprint))
		return state.Open(folder, "ssh-"+hex.EncodeToString(sum[:8])+"-"+state.Library(b, base(paths)))
	}
}

// withoutFolders is the briefing with the names of files inside the folders that were named,
// and nothing of where these stand: that is nobody's business but the host's.
func withoutFolders(b *model.Briefing, paths []string) *model.Briefing {
	out := *b
	out.Articles, out.Problems, out.People = slices.Clone(b.Articles), slices.Clone(b.Problems), slices.Clone(b.People)
	short := func(p string) string { return shortPath(p, paths) }
	said := withoutFiles(paths)
	for i := range out.Articles {
		a := &out.Articles[i]
		a.Path = short(a.Path)
		a.AlsoAt = slices.Clone(a.AlsoAt)
		for k := range a.AlsoAt {
			a.AlsoAt[k] = short(a.AlsoAt[k])
		}
		a.Corrections, a.PublishedWhy = sayAll(a.Corrections, said), said(a.PublishedWhy)
	}
	for i := range out.Problems {
		p := &out.Problems[i]
		old := p.Path
		p.Path = short(old)
		p.Message = strings.ReplaceAll(p.Message, old, p.Path)
	}
	for i := range out.People {
		p := &out.People[i]
		p.Links = sayAll(p.Links, said)
	}
	out.Seal()
	return &out
}

// withoutFiles takes the folders out of what says where a correction stands.
func withoutFiles(paths []string) func(string) string {
	var pairs []string
	for _, file := range correct.Files(paths) {
		pairs = append(pairs, file, path.Base(file))
	}
	return strings.NewReplacer(pairs...).Replace
}

func sayAll(lines []string, said func(string) string) []string {
	out := slices.Clone(lines)
	for i := range out {
		out[i] = said(out[i])
	}
	return out
}

func shortPath(p string, roots []string) string {
	for _, root := range roots {
		root = strings.TrimSuffix(filepath.ToSlash(root), "/")
		if rest, ok := strings.CutPrefix(p, root); ok && (rest == "" || rest[0] == '/' || rest[0] == '#') {
			return path.Base(root) + rest
		}
	}
	return path.Base(p)
}
