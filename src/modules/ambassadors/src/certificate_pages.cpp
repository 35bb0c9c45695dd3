#include "pages.hpp"

#include "agora/locale/formats.hpp"
#include "agora/qr/qr.hpp"
#include "agora/web/pdf.hpp"
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
    std::string pdf = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(CertificatePage, holds, name, steps, issued_on, until, cooperative, check_url, qr_url,
             pdf, crumbs)

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

/// For its owner and for who trains.
bool find_model(web::Call& call, CertificatePage& model) {
    const bool found = call.read([&](db::ReadTx& tx) {
        const auto certificate = find_certificate(tx, call.path_value("code"));
        if (!certificate) return false;
        if (certificate->account_id != call.actor.account && !trains(call, tx)) return false;
        model = model_of(call, tx, *certificate);
        return true;
    });
    if (found) model.cooperative = web::layout_of(call, {}).site_name;
    return found;
}

std::string own_path(const web::Call& call) {
    return call.link("/ambassadors/training/certificates/" + std::string{call.path_value("code")});
}

/// To print.
http::Response show_certificate(web::Call& call) {
    CertificatePage model;
    if (!find_model(call, model)) return web::not_found(call);
    model.pdf = own_path(call) + "/certificate.pdf";
    model.crumbs = {
        {call.link("/ambassadors"), call.say(tr("Ambassadors"))},
        {call.link("/ambassadors/training/mine"), call.say(tr("My training as an ambassador"))}};
    return web::page(
        call,
        {.view = "ambassadors/certificate", .title = call.say(tr("Certificate of an ambassador"))},
        model);
}

pdf::Document document_of(const web::Call& call, const CertificatePage& model) {
    pdf::Document document{.title = call.say(tr("Certificate of an ambassador"))};
    auto& blocks = document.blocks;
    if (!model.holds) {
        blocks.push_back(pdf::paragraph(
            pdf::words(call.say(tr("This certificate holds no longer."))), pdf::Tone::boxed));
    }
    blocks.push_back(pdf::heading(1, document.title));
    blocks.push_back(pdf::heading(2, model.name));
    if (model.steps.empty()) {
        blocks.push_back(
            pdf::paragraph(pdf::words(call.say(tr("meets the conditions of the certificate.")))));
    } else {
        blocks.push_back(pdf::paragraph(pdf::words(
            call.say(tr("was trained to represent the cooperative, and did these steps:")))));
        std::vector<pdf::Line> steps;
        for (const std::string& step : model.steps) steps.push_back(pdf::words(step));
        blocks.push_back(pdf::list(std::move(steps)));
    }
    const auto day = [&](Date date) { return pdf::words(locale::date(call.language, date)); };
    blocks.push_back(
        pdf::facts({{call.say(tr("Given on")), day(model.issued_on)},
                    {call.say(tr("Holds until")), day(model.until)},
                    {call.say(tr("Check it at")), pdf::link(model.check_url, model.check_url)}}));
    const std::string checked = call.services.origin + check_path(call.path_value("code"));
    if (const auto modules = qr::modules_of(checked)) {
        blocks.push_back(pdf::figure(
            *modules, call.say(tr("QR code of the page that checks this certificate"))));
    }
    blocks.push_back(pdf::paragraph(
        pdf::words(call.say(tr("The title of ambassador holds only from the beginning to the end "
                               "of a mission."))),
        pdf::Tone::soft));
    return document;
}

http::Response send_certificate(web::Call& call) {
    CertificatePage model;
    if (!find_model(call, model)) return web::not_found(call);
    pdf::Document document = document_of(call, model);
    document.address = own_path(call);
    return web::pdf_file(call, std::move(document), "certificate");
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
         "/ambassadors/training/certificates/{code}/certificate.pdf",
         Access::member(),
         &send_certificate,
         {.summary = "One's certificate, as PDF"}},
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
