#include "pages.hpp"

#include "agora/qr/qr.hpp"
#include "more_labels.hpp"
#include "refusals.hpp"
#include "training_model.hpp"
#include "training_store.hpp"
#include "view.hpp"
#include "words.hpp"

namespace agora::ambassadors {
namespace {

struct CertificatePage {
    bool holds = false;
    std::string name = {};
    std::vector<std::string> steps = {};
    Date issued_on = {};
    Date until = {};
    std::string cooperative = {};
    std::string check_url = {};  ///< whole, to be printed
    std::string qr_url = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(CertificatePage, holds, name, steps, issued_on, until, cooperative, check_url, qr_url,
             crumbs)

std::string check_path(std::string_view code) {
    return "/ambassadors/certificates/" + std::string{code};
}

CertificatePage model_of(const web::Call& call, db::ReadTx& tx, const Certificate& certificate) {
    CertificatePage model{
        .holds = holds_now(tx, certificate, today_of(call)),
        .name = name_in(names_of(tx, {certificate.account_id}), certificate.account_id),
        .issued_on = certificate.issued_on,
        .until = certificate.valid_until,
        .check_url = call.services.origin + call.link(check_path(certificate.code)),
        .qr_url = check_path(certificate.code) + "/qr.svg"};
    for (const std::string& word : words_of(certificate.steps)) {
        const auto step = fields::enum_value<Step>(word);
        if (step) model.steps.push_back(call.say(label_of(*step)));
    }
    return model;
}

/// To print, for its owner and for who trains.
http::Response show_certificate(web::Call& call) {
    CertificatePage model;
    const bool found = call.read([&](db::ReadTx& tx) {
        const auto certificate = find_certificate(tx, call.path_value("code"));
        if (!certificate) return false;
        if (certificate->account_id != call.actor.account && !trains(call, tx)) return false;
        model = model_of(call, tx, *certificate);
        return true;
    });
    if (!found) return web::not_found(call);
    model.cooperative = web::layout_of(call, {}).site_name;
    model.crumbs = {
        {call.link("/ambassadors"), call.say(tr("Ambassadors"))},
        {call.link("/ambassadors/training/mine"), call.say(tr("My training as an ambassador"))}};
    return web::page(
        call,
        {.view = "ambassadors/certificate", .title = call.say(tr("Certificate of an ambassador"))},
        model);
}

/// Says nothing of a certificate that doesn't hold: whose it was is nobody's business.
http::Response show_check(web::Call& call) {
    if (!is_like_code(call.path_value("code"))) return web::not_found(call);
    CertificatePage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        const auto certificate = find_certificate(tx, call.path_value("code"));
        if (certificate && holds_now(tx, *certificate, today_of(call))) {
            model = model_of(call, tx, *certificate);
        }
    });
    model.qr_url.clear();
    return web::page(call,
                     {.view = "ambassadors/certificate_check",
                      .title = call.say(model.holds ? tr("This certificate holds")
                                                    : tr("No certificate that holds"))},
                     model);
}

http::Response show_qr(web::Call& call) {
    const std::string code{call.path_value("code")};
    const bool there =
        call.read([&](db::ReadTx& tx) { return find_certificate(tx, code).has_value(); });
    auto svg = there ? qr::svg_of(call.services.origin + check_path(code)) : std::nullopt;
    if (!svg) return web::not_found(call);
    return http::with_type(200, "image/svg+xml", std::move(*svg));
}

}  // namespace

std::vector<web::Route> certificate_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/ambassadors/training/certificates/{code}",
         Access::member(),
         &show_certificate,
         {.summary = "One's certificate, to print"}},
        {get,
         "/ambassadors/certificates/{code}",
         Access::visitor(),
         &show_check,
         {.summary = "Whether a certificate holds"}},
        {get,
         "/ambassadors/certificates/{code}/qr.svg",
         Access::visitor(),
         &show_qr,
         {.reach = web::Reach::bare, .summary = "QR code of the check page of a certificate"}},
    };
}

}  // namespace agora::ambassadors
