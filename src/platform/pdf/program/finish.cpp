#include "finish.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>

namespace agora::pdf {
namespace {

QPDFObjectHandle text_of(const std::string& utf8) {
    return QPDFObjectHandle::newUnicodeString(utf8);
}

void tell(QPDFObjectHandle element, const Told& told) {
    if (!told.lang.empty()) element.replaceKey("/Lang", text_of(told.lang));
    if (!told.alt.empty()) element.replaceKey("/Alt", text_of(told.alt));
    if (told.scope.empty()) return;
    auto attributes = QPDFObjectHandle::newDictionary();
    attributes.replaceKey("/O", QPDFObjectHandle::newName("/Table"));
    attributes.replaceKey("/Scope", QPDFObjectHandle::newName("/" + std::string{told.scope}));
    element.replaceKey("/A", attributes);
}

/// In the order in which they were begun, which is the tree's own.
class Teller {
 public:
    explicit Teller(const std::vector<Told>& told) : told_(told) {}

    void walk(QPDFObjectHandle element) {
        if (element.isArray()) {
            for (int at = 0; at < element.getArrayNItems(); ++at) walk(element.getArrayItem(at));
            return;
        }
        if (!element.isDictionary() || !element.hasKey("/S")) return;
        const bool is_the_same =
            at_ < told_.size() && element.getKey("/S").getName().substr(1) == told_[at_].tag;
        if (!is_the_same) throw std::runtime_error("the structure is another one");
        tell(element, told_[at_++]);
        if (element.hasKey("/K")) walk(element.getKey("/K"));
    }
    bool is_done() const { return at_ == told_.size(); }

 private:
    const std::vector<Told>& told_;
    std::size_t at_ = 0;
};

void say_whose(QPDF& file, const Document& document) {
    QPDFObjectHandle info = file.getTrailer().getKey("/Info");
    for (const char* clock : {"/CreationDate", "/ModDate"}) info.removeKey(clock);
    info.replaceKey("/Title", text_of(document.title));
    if (!document.publisher.empty()) info.replaceKey("/Author", text_of(document.publisher));
    QPDFObjectHandle root = file.getRoot();
    root.replaceKey("/Lang", text_of(document.language));
    auto preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
}

}  // namespace

std::string finished(const std::string& pdf, const Document& document,
                     const std::vector<Told>& told) {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("pages", pdf.data(), pdf.size());
    say_whose(file, document);
    Teller teller(told);
    teller.walk(file.getRoot().getKey("/StructTreeRoot").getKey("/K"));
    if (!teller.is_done()) throw std::runtime_error("the structure lacks a part");
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace agora::pdf
