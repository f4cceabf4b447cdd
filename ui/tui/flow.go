package tui

import (
	"time"

	"example.org/sitrep/ui/paint"
)

// flow keeps frames from queueing up on a slow line. What was written has not been shown: modems,
// networks and SSH hold some seconds of it, or minutes. So frames that follow each other quickly,
// and large ones, end in a question, and while its answer is late no more frames go out. When it
// comes, the next one shows the newest state. A distant terminal on a fast line is not slowed down:
// answers are late only when they take longer than the way there and back and what was written
// explain.
//
// A terminal that does not answer the question asked at the start is never waited for.
type flow struct {
	answers bool // it has answered
	asked   []asked
	way     time.Duration // there and back
	perByte time.Duration // what a byte adds to it
	rated   bool          // perByte is known
	last    time.Time     // the last frame
	lastAsk time.Time     // the last question
	since   int           // bytes since the last question
}

// asked is a question that waits for its answer.
type asked struct {
	at    time.Time
	bytes int // since the question before
}

const (
	// quickFrame is the time within which quick frames follow each other.
	quickFrame = 250 * time.Millisecond
	// often is how often a line that is known to be fast is asked.
	often = 100 * time.Millisecond
	// heavy frames are long enough to tell the speed of a line.
	heavy = 512
	// slack is how much later than expected an answer may come.
	slack = 40 * time.Millisecond
	// patience is how long an answer is waited for, beside patiencePerByte for what was written.
	patience        = 3 * time.Second
	patiencePerByte = 4 * time.Millisecond // half the speed of 9,600 bit/s and a little
	// slowByte is what a byte takes on a line where what can wait should.
	slowByte = 200 * time.Microsecond
)

// question is asked at the start, too. Every terminal that knows requests for modes answers it.
const question = paint.AskSync

// ask notes that the question was written.
func (f *flow) ask(now time.Time) {
	f.asked = append(f.asked, asked{now, f.since})
	f.since, f.lastAsk = 0, now
}

// sent notes a frame and reports whether it should end in a question. The first frame may ask while
// the answer to the question before it is still on its way.
func (f *flow) sent(now time.Time, bytes int) (asks bool) {
	due := !f.rated || f.slow() || now.Sub(f.lastAsk) >= often
	asks = f.answers && due && (bytes >= heavy || now.Sub(f.last) < quickFrame) || len(f.asked) == 1 && bytes >= heavy
	f.last = now
	f.since += bytes
	return asks
}

// answered notes an answer; they come in the order of the questions.
func (f *flow) answered(now time.Time) {
	f.answers = true
	if len(f.asked) == 0 {
		return // was given up
	}
	q := f.asked[0]
	f.asked = f.asked[1:]
	took := now.Sub(q.at)
	switch {
	case f.way == 0 || took < f.way:
		f.way = max(took, 1)
	case q.bytes < heavy:
		f.way += (took - f.way) / 16
	}
	if q.bytes >= heavy {
		f.perByte, f.rated = max(took-f.way, 0)/time.Duration(q.bytes), true
	}
}

// owed reports that an answer will come.
func (f *flow) owed() bool { return f.answers && len(f.asked) > 0 }

// slow reports that the line is known to be slow.
func (f *flow) slow() bool { return f.perByte > slowByte }

// wait is how long to wait for an answer before the next frame, 0 when it may go out now.
func (f *flow) wait(now time.Time) time.Duration {
	if !f.owed() {
		return 0
	}
	bytes := f.since
	for _, q := range f.asked {
		bytes += q.bytes
	}
	age, writing := now.Sub(f.asked[0].at), time.Duration(bytes)*f.perByte
	if (f.rated || bytes < heavy) && writing < slack && age < f.way+writing+slack {
		return 0
	}
	if late := patience + time.Duration(bytes)*patiencePerByte; age < late {
		return late - age
	}
	*f = flow{last: f.last} // it has stopped answering
	return 0
}
