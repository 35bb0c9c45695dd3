#pragma once

#include "agora/base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::xml {

enum class XmlRefusal {
    xml_malformed,  ///< not well-formed; the value {line} says where
    xml_too_large,
    xml_too_deep,
    xml_unsafe,  ///< declares entities that hold other entities or markup
};
RefusalText refusal_text(XmlRefusal refusal);

struct Document;

/// An element of a document, or none. A copy is cheap and shares the document. Of none every reader
/// gives nothing, so that a missing element is never an error of ours. Names are local names.
class Element {
 public:
    Element() = default;

    explicit operator bool() const { return node_ != nullptr; }
    bool operator==(const Element& other) const { return node_ == other.node_; }

    std::string_view name() const;
    std::string_view prefix() const;
    /// The URI of its namespace; empty without one, or when its prefix was not declared.
    std::string_view space() const;

    /// All text within, also of the elements inside, as it stands.
    std::string text() const;
    /// What is inside as XML again, without declarations of namespaces.
    std::string markup() const;
    std::optional<std::string_view> attribute(std::string_view name) const;
    /// xml:lang or xml:base of the element or the nearest around it that has one.
    std::string_view inherited(std::string_view xml_attribute) const;
    /// Every xml:base around and on the element, the outermost first.
    std::vector<std::string> bases() const;

    Element parent() const;
    Element child(std::string_view name) const;
    /// The first child of that name in one namespace.
    Element child(std::string_view name, std::string_view space) const;
    /// One step after another: at({"TenderingProcess", "ProcedureCode"}).
    Element at(std::initializer_list<std::string_view> names) const;
    std::vector<Element> children() const;
    std::vector<Element> children(std::string_view name) const;
    /// Every element of that name within, in the order of the document.
    std::vector<Element> all_within(std::string_view name) const;

    /// "/ContractNotice/cbc:ID", with [2] for the second of its name.
    std::string path() const;
    /// From 1; costs a pass over the document up to there. 0 when it is not known.
    int line() const;

 private:
    friend struct Document;
    friend class Reader;
    Element(std::shared_ptr<const Document> document, void* node)
        : document_(std::move(document)), node_(node) {}
    Element of(void* node) const { return node ? Element{document_, node} : Element{}; }

    std::shared_ptr<const Document> document_;
    void* node_ = nullptr;
};

enum class WhenMalformed { refuse, read_as_far };

struct Options {
    std::string
        charset;  ///< said by the transport; the document's own mark and declaration go first
    WhenMalformed when_malformed = WhenMalformed::refuse;
    bool keep_space = false;  ///< white space between elements is text
    std::size_t most_bytes = 64 * 1024 * 1024;
    int most_depth = 200;
};

struct Parsed {
    Element root;
    bool repaired = false;   ///< read as far as it could be
    int malformed_line = 0;  ///< where, when repaired
};

/// Reads a document in any encoding that ICU knows (byte order mark, then its declaration, then
/// the charset, then UTF-8). Nothing outside is ever fetched. Entities of a DTD are replaced when
/// they are plain text, at most 64 KB together. Costs are linear in the size.
Result<Parsed> parse(std::string_view bytes, const Options& options = {});

/// Whether the bytes seem to be XML: after a mark and white space the first character is '<'.
bool seems_xml(std::string_view bytes);

}  // namespace agora::xml
