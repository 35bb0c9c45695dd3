// Pages per second of a list of 20 members inside the layout, on one and on two threads.
#include "agora/view/views.hpp"

#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace agora;

struct Skill {
    std::string url;
    std::string label;
};
AGORA_FIELDS(Skill, url, label)

struct Person {
    std::string url;
    std::string name;
    std::string profession;
    std::string place;
    std::optional<std::string> availability;
    std::vector<Skill> skills;
    Instant seen;
    bool listed = true;
};
AGORA_FIELDS(Person, url, name, profession, place, availability, skills, seen, listed)

struct Directory {
    std::string q;
    int count = 0;
    std::vector<Person> people;
};
AGORA_FIELDS(Directory, q, count, people)

struct Layout {
    std::string lang = "nl";
    std::string site_name = "Agora";
    std::vector<Skill> nav;
};
AGORA_FIELDS(Layout, lang, site_name, nav)

const char* const kLayout = R"({{%AUTOESCAPE context="HTML"}}<!doctype html>
<html lang="{{LANG}}"><head><meta charset="utf-8"><title>{{TITLE}} · {{SITE_NAME}}</title></head>
<body><nav><ul>{{#NAV}}<li><a href="{{URL}}">{{LABEL}}</a></li>{{/NAV}}</ul></nav>
<main>{{>BODY}}</main></body></html>)";

const char* const kPage = R"({{%AUTOESCAPE context="HTML"}}[[slot:title]][[Find someone]][[/slot]]
<h1>[[Find someone]]</h1><form action="[[url:/members]]"><input name="q" value="{{Q}}"></form>
<h2>[[count:COUNT|%d person|%d people]]</h2>
<ul class="people">
{{#PEOPLE}}
<li class="person"><h3><a href="{{URL}}">{{NAME}}</a></h3>
<p><b>{{PROFESSION}}</b> · {{PLACE}} · <time datetime="{{SEEN}}">{{SEEN:x-date}}</time></p>
<ul class="tags">{{#AVAILABILITY}}<li>{{AVAILABILITY}}</li>{{/AVAILABILITY}}{{#SKILLS}}<li><a
 class="tag" href="{{URL}}">{{LABEL}}</a></li>{{/SKILLS}}</ul>
{{#LISTED}}<a class="button" href="{{URL}}">[[Write]]<span> {{NAME}}</span></a>{{/LISTED}}</li>
{{/PEOPLE}}
</ul>)";

Directory directory() {
    Directory page{"foto & <film>", 1234, {}};
    for (int i = 0; i < 20; ++i) {
        const std::string number = std::to_string(i);
        page.people.push_back({"/nl/members/" + number,
                               "Ana Peeters-Dubois " + number,
                               "Fotografe & filmmaakster",
                               "Gent",
                               std::nullopt,
                               {{"/nl/skills/1", "portret"},
                                {"/nl/skills/2", "reportage"},
                                {"/nl/skills/3", "<kunst>"}},
                               Instant::from_seconds(1'700'000'000 + i * 86'400),
                               true});
        if (i % 3 == 0) page.people.back().availability = "beschikbaar";
    }
    return page;
}

double cpu_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Pages in the time, all threads together.
double pages_per_second(const view::Views& views, int threads, double seconds) {
    std::atomic<long> pages = 0;
    const auto end = std::chrono::steady_clock::now() +
                     std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                         std::chrono::duration<double>(seconds));
    std::vector<std::jthread> running;
    for (int i = 0; i < threads; ++i) {
        running.emplace_back([&] {
            const Directory model = directory();
            const Layout layout{"nl", "Agora", std::vector<Skill>(7, {"/nl/members", "Mensen"})};
            const view::Reader reader{Language::nl, Instant::from_seconds(1'800'000'000), {}};
            while (std::chrono::steady_clock::now() < end) {
                for (int page = 0; page < 20; ++page) {
                    if (views.page("t/page", reader, model, layout).empty()) return;
                }
                pages += 20;
            }
        });
    }
    running.clear();
    return static_cast<double>(pages) / seconds;
}

}  // namespace

int main() {
    const auto set =
        resources::Set::of({{"web/views/layout.html", kLayout}, {"t/views/page.html", kPage}});
    const auto before = std::chrono::steady_clock::now();
    const view::Views views{set, locale::Translator{}};
    const std::chrono::duration<double, std::milli> compiled =
        std::chrono::steady_clock::now() - before;
    const auto size = views.page("t/page", view::Reader{}, directory(), Layout{}).size();
    std::printf("page of %zu bytes, 20 rows; 2 templates in 3 languages compiled in %.1f ms\n",
                size, compiled.count());
    for (int round = 0; round < 5; ++round) {
        for (const int threads : {1, 2}) {
            const double cpu_before = cpu_seconds();
            const double rate = pages_per_second(views, threads, 1.0);
            std::printf("%d thread%s %.0f pages/s (%.0f per second of processor time)%s", threads,
                        threads == 1 ? "" : "s", rate, rate / (cpu_seconds() - cpu_before),
                        threads == 1 ? ", " : "\n");
        }
    }
}
