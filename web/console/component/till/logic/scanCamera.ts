/** Why a camera cannot be used. */
export type CameraProblem = 'denied' | 'none' | 'busy' | 'insecure'

type CodeReader = {
  /** What a picture of the camera says; nothing where no code is in it. */
  read: (video: HTMLVideoElement) => Promise<string | undefined>
  readsBars: boolean
}

type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> }
type DetectorClass = {
  new (options: { formats: string[] }): Detector
  getSupportedFormats: () => Promise<string[]>
}

const wanted = ['qr_code', 'code_128', 'code_39', 'ean_13']

/** The browser's own reader where there is one, which reads bars too; else one of ours, for QR codes alone. */
export async function openReader(): Promise<CodeReader> {
  const own = Reflect.get(window, 'BarcodeDetector') as DetectorClass | undefined
  const formats = own ? (await own.getSupportedFormats()).filter((format) => wanted.includes(format)) : []
  if (own && formats.includes('qr_code')) {
    const detector = new own({ formats })
    return {
      readsBars: formats.includes('code_128'),
      read: async (video) => (await detector.detect(video))[0]?.rawValue,
    }
  }
  const { default: readQr } = await import('jsqr')
  const canvas = document.createElement('canvas')
  return {
    readsBars: false,
    read: async (video) => {
      // Larger pictures are slow to search and no easier to read.
      const ratio = Math.min(1, 800 / Math.max(video.videoWidth, video.videoHeight))
      canvas.width = Math.round(video.videoWidth * ratio)
      canvas.height = Math.round(video.videoHeight * ratio)
      const context = canvas.getContext('2d', { willReadFrequently: true })
      if (!context || canvas.width === 0) return undefined
      context.drawImage(video, 0, 0, canvas.width, canvas.height)
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
      return readQr(data, canvas.width, canvas.height, { inversionAttempts: 'dontInvert' })?.data || undefined
    },
  }
}

/** Opens the camera that looks away from the person, where there are two. */
export async function openCamera(): Promise<MediaStream | CameraProblem> {
  // Browsers hide it from pages that are not secure.
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (!devices) return 'insecure'
  try {
    return await devices.getUserMedia({
      video: { facingMode: 'environment', width: { ideal: 1280 } },
      audio: false,
    })
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none'
    return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'denied'
  }
}
