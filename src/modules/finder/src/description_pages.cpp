#include "description_pages.hpp"

#include "agora/http/response.hpp"
#include "agora/locale/text.hpp"
#include "agora/view/views.hpp"
#include "agora/web/call.hpp"
#include "agora/web/settings.hpp"

#include <algorithm>

namespace agora::finder {
namespace {

/// XML knows no control characters, not even escaped ones.
std::string escaped(std::string text) {
    std::ranges::replace_if(
        text, [](char one) { return static_cast<unsigned char>(one) < ' '; }, ' ');
    return view::escaped(text).markup();
}

http::Response describe(web::Call& call) {
    constexpr std::size_t kLongestName = 16;
    const auto asked = parse_language(call.query("lang"));
    const auto usual = parse_language(call.services.settings.text("site.language"));
    const Language language = asked.value_or(usual.value_or(Language::en));
    const std::string name = call.services.settings.text("site.name");
    const std::string search = call.services.origin + call.link("/search", language);
    std::string xml = R"(<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">)";
    xml += "<ShortName>" + escaped(locale::shortened(name, kLongestName)) + "</ShortName>";
    xml += "<Description>" + escaped(name) + "</Description>";
    xml += "<Language>" + std::string{code(language)} + "</Language>";
    xml += R"(<InputEncoding>UTF-8</InputEncoding><Url type="text/html" template=")" +
           escaped(search) + "?q={searchTerms}\"/></OpenSearchDescription>\n";
    return http::with_type(200, "application/opensearchdescription+xml; charset=utf-8",
                           std::move(xml));
}

}  // namespace

std::vector<web::Route> description_routes() {
    return {{http::Method::get,
             "/opensearch.xml",
             web::Access::visitor(),
             &describe,
             {.cached = web::Cached::for_visitors, .reach = web::Reach::bare}}};
}

}  // namespace agora::finder
