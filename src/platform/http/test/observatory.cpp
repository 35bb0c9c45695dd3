#include "observatory.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <vector>

namespace agora::http::test {
namespace {

using Directives = std::map<std::string, std::vector<std::string>, std::less<>>;

Directives directives_of(std::string_view policy) {
    Directives directives;
    for (const std::string_view part : split(policy, ';')) {
        const auto words = split(trimmed(part), ' ');
        auto& sources = directives[ascii_lower(words[0])];
        for (std::size_t index = 1; index < words.size(); ++index) {
            sources.push_back(ascii_lower(words[index]));
        }
    }
    return directives;
}

/// The sources of a directive, or those of default-src.
std::vector<std::string> sources_of(const Directives& directives, std::string_view name) {
    for (const std::string_view each : {name, std::string_view{"default-src"}}) {
        const auto found = directives.find(each);
        if (found != directives.end()) return found->second;
    }
    return {"*"};
}

bool has_any(const std::vector<std::string>& sources,
             std::initializer_list<std::string_view> wanted) {
    return std::any_of(wanted.begin(), wanted.end(), [&](std::string_view each) {
        return std::find(sources.begin(), sources.end(), each) != sources.end();
    });
}

std::string judge_policy(const Headers& headers) {
    const auto policy = headers.find("Content-Security-Policy");
    if (!policy) return "csp-not-implemented";
    const Directives directives = directives_of(*policy);
    const auto scripts = sources_of(directives, "script-src");
    const auto objects = sources_of(directives, "object-src");
    const auto styles = sources_of(directives, "style-src");
    const auto broad = {std::string_view{"*"}, std::string_view{"http:"},
                        std::string_view{"https:"}, std::string_view{"data:"},
                        std::string_view{"'unsafe-inline'"}};
    if (has_any(scripts, broad) || has_any(objects, broad)) {
        return "csp-implemented-with-unsafe-inline";
    }
    if (has_any(scripts, {"'unsafe-eval'"})) return "csp-implemented-with-unsafe-eval";
    if (has_any(styles, broad)) return "csp-implemented-with-unsafe-inline-in-style-src-only";
    const auto fallback = directives.find("default-src");
    const bool none =
        fallback != directives.end() && fallback->second == std::vector<std::string>{"'none'"};
    return none ? "csp-implemented-with-no-unsafe-default-src-none"
                : "csp-implemented-with-no-unsafe";
}

std::string judge_cookies(const Headers& headers) {
    const auto cookies = headers.all("Set-Cookie");
    if (cookies.empty()) return "cookies-not-found";
    bool same_site = true;
    for (const std::string_view cookie : cookies) {
        const std::string line = ascii_lower(cookie);
        if (line.find("; secure") == std::string::npos) return "cookies-without-secure-flag";
        if (line.find("; httponly") == std::string::npos) {
            return "cookies-session-without-httponly-flag";
        }
        same_site = same_site && (line.find("; samesite=lax") != std::string::npos ||
                                  line.find("; samesite=strict") != std::string::npos);
    }
    return same_site ? "cookies-secure-with-httponly-sessions-and-samesite"
                     : "cookies-secure-with-httponly-sessions";
}

std::string judge_transport(const Headers& headers) {
    const auto line = headers.find("Strict-Transport-Security");
    if (!line) return "hsts-not-implemented";
    if (!line->starts_with("max-age=")) return "hsts-header-invalid";
    long age = 0;
    std::from_chars(line->data() + 8, line->data() + line->size(), age);
    constexpr long kSixMonths = 15'768'000;
    return age >= kSixMonths ? "hsts-implemented-max-age-at-least-six-months"
                             : "hsts-implemented-max-age-less-than-six-months";
}

std::string judge_referrer(const Headers& headers) {
    const auto value = headers.find("Referrer-Policy");
    if (!value) return "referrer-policy-not-implemented";
    for (const std::string_view kept :
         {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}) {
        if (*value == kept) return "referrer-policy-private";
    }
    return *value == "no-referrer-when-downgrade" ? "referrer-policy-no-referrer-when-downgrade"
                                                  : "referrer-policy-unsafe";
}

std::string judge_framing(const Headers& headers) {
    const Directives directives = directives_of(headers["Content-Security-Policy"]);
    if (directives.contains("frame-ancestors")) return "x-frame-options-implemented-via-csp";
    const auto value = headers.find("X-Frame-Options");
    if (!value) return "x-frame-options-not-implemented";
    return *value == "DENY" || *value == "SAMEORIGIN" ? "x-frame-options-sameorigin-or-deny"
                                                      : "x-frame-options-header-invalid";
}

/// Scripts of our own origin only are looked for; every script tag needs the attribute.
std::string judge_scripts(const Headers& headers, std::string_view html) {
    if (!headers["Content-Type"].starts_with("text/html"))
        return "sri-not-implemented-response-not-html";
    std::size_t scripts = 0;
    std::size_t with_integrity = 0;
    for (std::size_t at = html.find("<script"); at != std::string_view::npos;
         at = html.find("<script", at + 1)) {
        ++scripts;
        const std::string_view tag = html.substr(at, html.find('>', at) - at);
        if (tag.find(" integrity=\"sha384-") != std::string_view::npos) ++with_integrity;
    }
    if (scripts == 0) return "sri-not-implemented-but-no-scripts-loaded";
    return scripts == with_integrity
               ? "sri-implemented-and-all-scripts-loaded-securely"
               : "sri-not-implemented-but-all-scripts-loaded-from-secure-origin";
}

std::string judge_sniffing(const Headers& headers) {
    const auto value = headers.find("X-Content-Type-Options");
    if (!value) return "x-content-type-options-not-implemented";
    return *value == "nosniff" ? "x-content-type-options-nosniff"
                               : "x-content-type-options-header-invalid";
}

}  // namespace

const Observatory& known_results() {
    static const Observatory results{
        {"cookies-secure-with-httponly-sessions-and-samesite", 5},
        {"cookies-not-found", 0},
        {"cookies-secure-with-httponly-sessions", 0},
        {"cookies-without-secure-flag", -20},
        {"cookies-session-without-httponly-flag", -30},
        {"csp-implemented-with-no-unsafe-default-src-none", 10},
        {"csp-implemented-with-no-unsafe", 5},
        {"csp-implemented-with-unsafe-inline-in-style-src-only", 0},
        {"csp-implemented-with-unsafe-eval", -10},
        {"csp-implemented-with-unsafe-inline", -20},
        {"csp-not-implemented", -25},
        {"hsts-implemented-max-age-at-least-six-months", 0},
        {"hsts-implemented-max-age-less-than-six-months", -10},
        {"hsts-not-implemented", -20},
        {"hsts-header-invalid", -20},
        {"referrer-policy-private", 5},
        {"referrer-policy-no-referrer-when-downgrade", 0},
        {"referrer-policy-not-implemented", 0},
        {"referrer-policy-unsafe", -5},
        {"sri-implemented-and-all-scripts-loaded-securely", 5},
        {"sri-not-implemented-but-all-scripts-loaded-from-secure-origin", 0},
        {"sri-not-implemented-but-no-scripts-loaded", 0},
        {"sri-not-implemented-response-not-html", 0},
        {"x-content-type-options-nosniff", 0},
        {"x-content-type-options-not-implemented", -5},
        {"x-content-type-options-header-invalid", -5},
        {"x-frame-options-implemented-via-csp", 5},
        {"x-frame-options-sameorigin-or-deny", 0},
        {"x-frame-options-not-implemented", -20},
        {"x-frame-options-header-invalid", -20},
    };
    return results;
}

Observatory judge(const Headers& headers, std::string_view html) {
    Observatory results;
    for (const std::string& result :
         {judge_cookies(headers), judge_policy(headers), judge_transport(headers),
          judge_referrer(headers), judge_scripts(headers, html), judge_sniffing(headers),
          judge_framing(headers)}) {
        results[result] = known_results().at(result);
    }
    return results;
}

int score(const Observatory& results) {
    int penalties = 0;
    int bonuses = 0;
    for (const auto& [name, points] : results) (points < 0 ? penalties : bonuses) += points;
    const int without_bonuses = std::max(100 + penalties, 0);
    return without_bonuses >= 90 ? without_bonuses + bonuses : without_bonuses;
}

}  // namespace agora::http::test
