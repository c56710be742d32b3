"""pdfium's functions as plain addresses and numbers.

pypdfium2 declares them with pointer types, which costs an object for every handle that passes; a page has hundreds.
Here each function is called by its address with ``void*`` for every pointer: half the time for the same answers.
"""

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

_POINTER = ctypes.c_void_p
_INT = ctypes.c_int
_LONG = ctypes.c_ulong
_SIZE = ctypes.c_size_t


def _function(source: object, result: type | None, *arguments: type) -> Callable[..., Any]:
    address = ctypes.cast(source, _POINTER).value  # type: ignore[arg-type]
    if address is None:
        raise ImportError("pdfium lacks a function that the reader needs; install the pypdfium2 that is pinned")
    return ctypes.CFUNCTYPE(result, *arguments)(address)


load_document = _function(pdfium.FPDF_LoadMemDocument64, _POINTER, _POINTER, _SIZE, _POINTER)
close_document = _function(pdfium.FPDF_CloseDocument, None, _POINTER)
last_error = _function(pdfium.FPDF_GetLastError, _LONG)
count_pages = _function(pdfium.FPDF_GetPageCount, _INT, _POINTER)
meta_text = _function(pdfium.FPDF_GetMetaText, _LONG, _POINTER, ctypes.c_char_p, _POINTER, _LONG)
is_tagged = _function(pdfium.FPDFCatalog_IsTagged, _INT, _POINTER)

load_page = _function(pdfium.FPDF_LoadPage, _POINTER, _POINTER, _INT)
close_page = _function(pdfium.FPDF_ClosePage, None, _POINTER)
page_rotation = _function(pdfium.FPDFPage_GetRotation, _INT, _POINTER)
page_box = _function(pdfium.FPDF_GetPageBoundingBox, _INT, _POINTER, _POINTER)
count_objects = _function(pdfium.FPDFPage_CountObjects, _INT, _POINTER)
page_object = _function(pdfium.FPDFPage_GetObject, _POINTER, _POINTER, _INT)

load_text = _function(pdfium.FPDFText_LoadPage, _POINTER, _POINTER)
close_text = _function(pdfium.FPDFText_ClosePage, None, _POINTER)
count_characters = _function(pdfium.FPDFText_CountChars, _INT, _POINTER)
characters = _function(pdfium.FPDFText_GetText, _INT, _POINTER, _INT, _INT, _POINTER)
object_of_character = _function(pdfium.FPDFText_GetTextObject, _POINTER, _POINTER, _INT)

object_type = _function(pdfium.FPDFPageObj_GetType, _INT, _POINTER)
object_bounds = _function(pdfium.FPDFPageObj_GetBounds, _INT, _POINTER, _POINTER, _POINTER, _POINTER, _POINTER)
object_matrix = _function(pdfium.FPDFPageObj_GetMatrix, _INT, _POINTER, _POINTER)
object_mark = _function(pdfium.FPDFPageObj_GetMarkedContentID, _INT, _POINTER)
count_marks = _function(pdfium.FPDFPageObj_CountMarks, _INT, _POINTER)
mark_at = _function(pdfium.FPDFPageObj_GetMark, _POINTER, _POINTER, _LONG)
mark_bytes = _function(
    pdfium.FPDFPageObjMark_GetParamBlobValue, _INT, _POINTER, ctypes.c_char_p, _POINTER, _LONG, _POINTER
)
count_form_objects = _function(pdfium.FPDFFormObj_CountObjects, _INT, _POINTER)
form_object = _function(pdfium.FPDFFormObj_GetObject, _POINTER, _POINTER, _LONG)
text_font = _function(pdfium.FPDFTextObj_GetFont, _POINTER, _POINTER)
text_of_object = _function(pdfium.FPDFTextObj_GetText, _LONG, _POINTER, _POINTER, _POINTER, _LONG)
text_size = _function(pdfium.FPDFTextObj_GetFontSize, _INT, _POINTER, _POINTER)
text_mode = _function(pdfium.FPDFTextObj_GetTextRenderMode, _INT, _POINTER)
font_name = _function(pdfium.FPDFFont_GetBaseFontName, _SIZE, _POINTER, _POINTER, _SIZE)

count_segments = _function(pdfium.FPDFPath_CountSegments, _INT, _POINTER)
segment_of = _function(pdfium.FPDFPath_GetPathSegment, _POINTER, _POINTER, _INT)
segment_point = _function(pdfium.FPDFPathSegment_GetPoint, _INT, _POINTER, _POINTER, _POINTER)
segment_type = _function(pdfium.FPDFPathSegment_GetType, _INT, _POINTER)

tree_of_page = _function(pdfium.FPDF_StructTree_GetForPage, _POINTER, _POINTER)
close_tree = _function(pdfium.FPDF_StructTree_Close, None, _POINTER)
count_roots = _function(pdfium.FPDF_StructTree_CountChildren, _INT, _POINTER)
root_of_tree = _function(pdfium.FPDF_StructTree_GetChildAtIndex, _POINTER, _POINTER, _INT)
element_type = _function(pdfium.FPDF_StructElement_GetType, _LONG, _POINTER, _POINTER, _LONG)
count_children = _function(pdfium.FPDF_StructElement_CountChildren, _INT, _POINTER)
child_of_element = _function(pdfium.FPDF_StructElement_GetChildAtIndex, _POINTER, _POINTER, _INT)
mark_of_child = _function(pdfium.FPDF_StructElement_GetChildMarkedContentID, _INT, _POINTER, _INT)
count_attributes = _function(pdfium.FPDF_StructElement_GetAttributeCount, _INT, _POINTER)
attributes_of = _function(pdfium.FPDF_StructElement_GetAttributeAtIndex, _POINTER, _POINTER, _INT)
attribute_value = _function(pdfium.FPDF_StructElement_Attr_GetValue, _POINTER, _POINTER, ctypes.c_char_p)
attribute_number = _function(pdfium.FPDF_StructElement_Attr_GetNumberValue, _INT, _POINTER, _POINTER)

TEXT, PATH, IMAGE, FORM = 1, 2, 3, 5  # FPDF_PAGEOBJ_*
FILLED_AND_STROKED = 2  # FPDF_TEXTRENDERMODE_FILL_STROKE
NEEDS_PASSWORD = 4  # FPDF_ERR_PASSWORD
LINE_TO = 0  # FPDF_SEGMENT_LINETO
UNKNOWN_SECURITY = 5  # FPDF_ERR_SECURITY


class Numbers:
    """Twelve floats at a fixed address, for pdfium to write into and Python to read from."""

    def __init__(self) -> None:
        self.values = (ctypes.c_float * 12)()
        start = ctypes.addressof(self.values)
        self.at = tuple(start + 4 * index for index in range(12))


class Text:
    """Room for UTF-16 text at a fixed address, grown when a page needs more."""

    def __init__(self) -> None:
        self._room = ctypes.create_string_buffer(1 << 16)
        self.at = ctypes.addressof(self._room)

    def make_room(self, characters: int) -> None:
        """Room for so many code units, each two bytes, and the closing zero."""
        needed = 2 * characters + 2
        if needed > len(self._room):
            self._room = ctypes.create_string_buffer(2 * needed)
            self.at = ctypes.addressof(self._room)

    def read(self, units: int) -> str:
        """The first code units of what was written; halves of broken pairs become U+FFFD."""
        return ctypes.string_at(self.at, 2 * units).decode("utf-16le", "replace")

    def bytes_of(self, count: int) -> bytes:
        """The first bytes of what was written."""
        return ctypes.string_at(self.at, count)
