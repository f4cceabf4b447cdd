package intake

import (
	"net/url"
	"strings"

	"example.org/sitrep/model"
)

// outletWords is how many words the name of an outlet has at most; what is longer is a headline in the wrong field.
const outletWords = 8

// outletName is what a page gives as the name of its site, or "" where that is an address, an account or the
// service that hosts the site.
func outletName(s string) string {
	s = oneRow(s)
	if strings.Contains(s, "://") || strings.HasPrefix(s, "@") || wordCount(s) > outletWords || isHostingService(s) {
		return ""
	}
	return s
}

// isHostingService knows the services that put their own name into the pages of those who write there.
func isHostingService(name string) bool {
	switch strings.ToLower(name) {
	case "blogger", "blogspot", "wordpress", "wordpress.com", "medium", "tumblr", "substack", "livejournal", "wix", "wix.com", "squarespace", "ghost", "typepad":
		return true
	}
	return false
}

// outletOrHost is the outlet of a draft, or else the host of its address: "valleypost.example". A page whose site is
// called like its headline has no name.
func (d *draft) outletOrHost() string {
	if name := oneRow(d.outlet); name != "" && !sameWords(name, d.title) {
		return name
	}
	u, err := url.Parse(d.url)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	if !strings.Contains(host, ".") || strings.Trim(host, "0123456789.") == "" {
		return "" // a machine of its own network, which is no outlet
	}
	return oneRow(host)
}

// settleOutlet makes the site the outlet of a page that names an agency or a desk as its publisher, as sites do that
// print what an agency sends them, and gives the agency. An agency's own site is called by the agency's name.
func (m *pageMeta) settleOutlet() (credit string) {
	host := ""
	if u, err := url.Parse(m.url); err == nil {
		host = strings.ToLower(u.Hostname())
	}
	if own := agencyOfHost(host); own != "" {
		if !isAgency(m.outlet) && !strings.HasPrefix(strings.ToUpper(m.outlet), "AP ") {
			m.outlet = own
		}
		return ""
	}
	switch {
	case isAgency(m.outlet) && host != "":
		credit = m.outlet
	case !isDesk(m.outlet) || m.site == "":
		return ""
	}
	if m.outlet = m.site; isAgency(m.site) {
		m.outlet = "" // then it goes by its address
	}
	return credit
}

// isDesk reports whether a name is that of a part of an outlet that sends articles out: "Valley News Service".
func isDesk(name string) bool {
	low := strings.ToLower(name)
	return strings.HasSuffix(low, " news service") || strings.HasSuffix(low, " news desk") || strings.HasSuffix(low, " web desk") || strings.HasSuffix(low, " bureau")
}

// agencyOfHost is the agency whose own site a host is, "" for any other.
func agencyOfHost(host string) string {
	for _, a := range [...][2]string{
		{"apnews.com", "Associated Press"},
		{"ap.org", "Associated Press"},
		{"reuters.com", "Reuters"},
		{"afp.com", "AFP"},
		{"upi.com", "UPI"},
		{"efe.com", "EFE"},
		{"ansa.it", "ANSA"},
		{"kyodonews.net", "Kyodo News"},
		{"xinhuanet.com", "Xinhua"},
		{"news.cn", "Xinhua"},
		{"tass.com", "TASS"},
		{"tass.ru", "TASS"},
		{"ptinews.com", "Press Trust of India"},
		{"thecanadianpress.com", "Canadian Press"},
		{"aap.com.au", "Australian Associated Press"},
	} {
		if host == a[0] || strings.HasSuffix(host, "."+a[0]) {
			return a[1]
		}
	}
	return ""
}

// readAddressDate takes the day that stands in the address of a page, as in /2019/11/18/, when nothing else dates it.
func readAddressDate(d *draft) {
	if d.published != "" {
		return
	}
	u, err := url.Parse(d.url)
	if err != nil {
		return
	}
	parts := strings.Split(u.Path, "/")
	for i := 0; i+2 < len(parts); i++ {
		if len(parts[i]) != 4 {
			continue
		}
		date, ok := parseDate(strings.Join(parts[i:i+3], "/"))
		if !ok {
			continue
		}
		d.published, d.basis = date, model.PublishedMetadata
		d.publishedWhy = "address: /" + strings.Join(parts[i:i+3], "/") + "/"
		return
	}
}
