#include "agora/web/pdf.hpp"

#include "agora/locale/formats.hpp"
#include "agora/pdf/press.hpp"
#include "agora/web/settings.hpp"

namespace agora::web {

http::Response pdf_file(Call& call, pdf::Document document, std::string_view name) {
    document.language = code(call.language);
    document.publisher = call.services.settings.text("site.name");
    document.address = call.services.origin + document.address;
    document.state = call.say(
        {tr("As it stood on {day}."), {{"day", locale::date(call.language, today_of(call))}}});
    document.page_label = call.say(tr("Page {page} of {pages}"));
    auto bytes = call.services.state<pdf::Press>().print(document);
    if (!bytes) return refuse(call, bytes.refusal());
    return download("application/pdf", std::string{name} + ".pdf", *std::move(bytes));
}

}  // namespace agora::web
