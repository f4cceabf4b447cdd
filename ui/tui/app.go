package tui

import (
	"os/exec"
	"time"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/search"
	"example.org/sitrep/ui/keys"
	"example.org/sitrep/ui/layout"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
	"github.com/charmbracelet/x/ansi"
)

// region is what has the focus.
type region uint8

const (
	inMain region = iota
	inSide        // the provenance
)

// exit is how the program ends.
type exit uint8

const (
	stay exit = iota
	quitting
	toLinear // leaves the screen for the linear mode and may come back
)

// App is the reader of one session.
type App struct {
	opt    Options
	keys   *keys.Map
	styles *theme.Styles
	env    []string
	frame  layout.Frame
	digest *digest.Digest
	index  *search.Index

	panes    panes
	side     pane.Side
	tabs     widget.Tabs // 0 is the overview, then the countries
	at       paneID      // the chosen pane of a country
	focus    region
	scene    scene
	followed pane.Selection // what the provenance is about
	moves    int            // how often the selection moved and the provenance waited
	trail    []place        // where Back leads to

	searching *searching // open search, nil when closed
	prompt    *asking    // open prompt in the footer, nil when closed
	box       *box       // open overlay, nil when closed
	menu      bool       // the copy key was pressed, its second key is awaited
	filter    filter
	found     found // the last search, for n and N
	message   string
	corrected string // a correction that was written and does not show yet
	marks     *marks
	gone      chan struct{} // closed when the program left the screen
	// outside runs another program on the terminal.
	outside   func(cmd *exec.Cmd, done func(error) tea.Msg) tea.Cmd
	waiting   *reloaded // a briefing that came while an overlay or a prompt was open
	news      []newsItem
	mouse     bool
	slow      bool // what is written takes long to arrive
	clusters  bool // the terminal was asked to count cells rune by rune
	exit      exit
	counts    []string // what the header counts, worked out once a briefing
	latest    string
	density   []digest.Bucket
	densityOf densityKey
	bands     bands    // what was painted last, for the rows that stay
	sides     []string // likewise, the panes side by side
}

// New makes the reader; it shows nothing before it knows the size of the window.
func New(o Options) *App {
	a := &App{opt: o, keys: keys.New(), env: o.Env, mouse: o.Mouse, at: paneBrief, outside: ownProgram}
	dark := theme.LooksDark(o.Env)
	if o.Dark != nil {
		dark = *o.Dark
	}
	a.styles = theme.New(theme.Named(o.Theme, o.Env, dark), iconsOf(o))
	a.marks = newMarks(o.Keeper)
	a.load(o.Briefing, o.Index)
	a.start(o.Start)
	return a
}

// load takes a briefing: at the start and after a reload.
func (a *App) load(b *model.Briefing, x *search.Index) {
	if b == nil {
		b = &model.Briefing{}
		b.Seal()
	}
	if a.opt.Shared != nil {
		a.digest, a.index = a.opt.Shared(b)
	} else {
		if x == nil {
			x = search.New(b)
		}
		a.digest, a.index = digest.New(b), x
	}
	a.panes = newPanes(a.deps())
	a.side = a.panes.side
	a.side.List().Quiet = true
	a.makeTabs()
	a.summarise()
}

// Init asks the terminal for its background, without waiting for the answer.
func (a *App) Init() tea.Cmd {
	cmds := []tea.Cmd{a.awaitReload(), a.warm()}
	if a.opt.Dark == nil {
		cmds = append(cmds, say(ansi.RequestBackgroundColor))
	}
	return tea.Batch(cmds...)
}

// Update takes what comes from outside.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch m := msg.(type) {
	case tea.WindowSizeMsg:
		a.resize(m.Width, m.Height)
	case tea.BackgroundColorMsg:
		a.setDark(m.IsDark())
	case tea.KeyPressMsg:
		return a, a.key(m)
	case tea.PasteMsg:
		a.paste(m)
	case tea.MouseMsg:
		return a, a.mouseEvent(m)
	case corrected:
		a.afterCorrection(m)
	case opened:
		a.afterOpened(m)
	case kept:
		return a, a.afterSave(m)
	case reloaded:
		return a, a.reload(m)
	case settled:
		if int(m) == a.moves {
			a.follow()
		}
	case Notice:
		a.message = string(m)
	case clusters:
		return a, a.countRunes()
	case toTerminal: // Bubble Tea's own renderer is at work
		return a, tea.Raw(string(m))
	case Clipboard:
		return a, tea.SetClipboard(string(m))
	}
	return a, nil
}

// say writes a sequence to the terminal.
func say(s string) tea.Cmd { return func() tea.Msg { return toTerminal(s) } }

// warmAfter leaves the processors to the first frame.
const warmAfter = 200 * time.Millisecond

// warm makes the index for searching and composes the briefings of the countries beside the reader, so
// that those of a large selection are not made under a key press. Index and digest keep them and are safe
// to share.
func (a *App) warm() tea.Cmd {
	d, x := a.digest, a.index
	return tea.Tick(warmAfter, func(time.Time) tea.Msg {
		x.Warm()
		for i := range d.Briefing().Countries {
			d.Country(d.Briefing().Countries[i].Code)
		}
		return nil
	})
}

func (a *App) setDark(dark bool) {
	if a.opt.Dark == nil {
		a.styles = theme.New(theme.Named(a.opt.Theme, a.env, dark), iconsOf(a.opt))
	}
}

func (a *App) resize(w, h int) {
	a.frame.W, a.frame.H = layout.Clamp(w, h)
	a.arrange()
}

// arrange gives each region its size. Panes of other tabs get theirs when they are shown.
func (a *App) arrange() {
	a.frame.Whole = a.scene == sceneCompare
	ar := a.frame.Areas()
	a.main().SetSize(ar.Main.W, ar.Main.H)
	if a.frame.Wide() {
		a.side.SetSize(ar.Side.W, ar.Side.H)
	} else {
		a.side.SetSize(ar.Main.W, ar.Main.H)
	}
	if a.searching != nil {
		a.searching.list.SetSize(ar.Main.W, ar.Main.H)
	}
	if a.box != nil {
		a.box.arrange(a.frame)
	}
	a.setFocus(a.focus)
	a.countDensity()
}

func (a *App) setFocus(r region) {
	a.focus = r
	if f, ok := a.main().(pane.Focuser); ok {
		f.SetFocus(r == inMain)
	}
	if f, ok := a.side.(pane.Focuser); ok {
		f.SetFocus(r == inSide)
	}
}
